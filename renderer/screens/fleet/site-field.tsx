import { MapPin } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Form } from 'react-aria-components/Form'
import { Heading } from 'react-aria-components/Heading'
import { useTranslation } from 'react-i18next'
import { DialogButton } from '../../components/dialog-button.tsx'
import { LineField } from '../../components/line-field.tsx'
import type { Printer } from './arrange.ts'
import { useFleetCall } from './use-fleet-call.ts'

/** To which site a printer belongs, in the owner's words. */
export function SiteField({ printer, onChanged }: { printer: Printer; onChanged: () => void }) {
  const { t } = useTranslation()
  const title = t('fleet.site', { name: printer.name })
  return (
    <DialogButton label={title} icon={MapPin} className="fleet__dialog">
      {(close) => (
        <SiteForm
          printer={printer}
          title={title}
          onDone={() => {
            close()
            onChanged()
          }}
        />
      )}
    </DialogButton>
  )
}

function SiteForm({ printer, title, onDone }: { printer: Printer; title: string; onDone: () => void }) {
  const { t } = useTranslation()
  const [site, setSite] = useState(printer.site ?? '')
  const { problem, send } = useFleetCall(onDone)
  const keep = (word: string | null) =>
    send((client) => client.fleet.setSite({ deviceId: printer.deviceId, site: word }))
  return (
    <Form
      className="fleet__form"
      onSubmit={(event) => {
        event.preventDefault()
        keep(site.trim() || null)
      }}
    >
      <Heading slot="title" className="fleet__form-title">
        <bdi>{title}</bdi>
      </Heading>
      <LineField
        label={t('fleet.siteLabel')}
        placeholder={t('fleet.siteHint')}
        value={site}
        onChange={setSite}
        maxLength={128}
      />
      {problem && <p role="alert">{problem}</p>}
      <div className="fleet__actions">
        <Button type="submit" className="button button--primary">
          {t('fleet.save')}
        </Button>
        {printer.site !== null && (
          <Button className="button" onPress={() => keep(null)}>
            {t('fleet.takeBack')}
          </Button>
        )}
      </div>
    </Form>
  )
}
