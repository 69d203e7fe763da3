import { MapPin } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Form } from 'react-aria-components/Form'
import { Heading } from 'react-aria-components/Heading'
import { useTranslation } from 'react-i18next'
import { CheckBox } from '../../components/check-box.tsx'
import { DialogButton } from '../../components/dialog-button.tsx'
import { LineField } from '../../components/line-field.tsx'
import { besideIt, type Printer } from './arrange.ts'
import { useFleetCall } from './use-fleet-call.ts'

/** To which site a printer belongs, in the owner's words. */
export function SiteField(props: { printer: Printer; all: readonly Printer[]; onChanged: () => void }) {
  const { printer, all, onChanged } = props
  const { t } = useTranslation()
  const title = t('fleet.site', { name: printer.name })
  return (
    <DialogButton label={title} icon={MapPin} className="fleet__dialog">
      {(close) => (
        <SiteForm
          printer={printer}
          all={all}
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

function SiteForm(props: { printer: Printer; all: readonly Printer[]; title: string; onDone: () => void }) {
  const { printer, all, title, onDone } = props
  const { t } = useTranslation()
  const beside = besideIt(printer, all)
  const [withOthers, setWithOthers] = useState(false)
  const [site, setSite] = useState(printer.site ?? '')
  const { problem, send } = useFleetCall(onDone)
  const keep = (word: string | null) => {
    const others = withOthers && beside ? beside.printers : []
    const deviceIds = [printer, ...others].map(({ deviceId }) => deviceId)
    return send((client) => client.fleet.setSite({ deviceIds, site: word }))
  }
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
      {beside && (
        <CheckBox isSelected={withOthers} onChange={setWithOthers}>
          {t('fleet.siteOfOthers', { count: beside.printers.length, start: beside.start })}
        </CheckBox>
      )}
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
