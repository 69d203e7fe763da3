import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { HubForetold } from '../../../shared/model/hub.ts'
import { CheckBox } from '../../components/check-box.tsx'
import { Problem } from '../settings/problem.tsx'
import { useAct } from '../settings/use-act.ts'
import { Foretold } from './foretold.tsx'
import { giveSecret, type Lasting, onlyPassword } from './give-secret.ts'
import { EMPTY_HUB, HubFields } from './hub-fields.tsx'

/** Joins a hub, after a look at exactly what would leave. */
export function JoinHub({ onJoined }: { onJoined: (lasting: Lasting) => void }) {
  const { t } = useTranslation()
  const act = useAct()
  const [form, setForm] = useState(EMPTY_HUB)
  const [shareNames, setShareNames] = useState(false)
  const [foretold, setForetold] = useState<HubForetold | null>(null)
  const { url, siteId, password, certificate } = form
  const isWhole = [url, siteId, password].every((text) => text.trim() !== '')
  const look = async () => setForetold(await act.run((client) => client.hub.foretell({ shareNames })))
  const join = async () => {
    const lasting = await act.run(
      async (client) => {
        await client.hub.join({ url, siteId, shareNames, certificate: certificate?.text ?? null })
        return giveSecret(client, 'hub', onlyPassword(password))
      },
      () => t('sharing.joined'),
    )
    if (lasting) onJoined(lasting)
  }
  return (
    <form
      className="sharing__form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole) void (foretold ? join() : look())
      }}
    >
      <HubFields of="site" form={form} onChange={setForm} />
      <CheckBox
        isSelected={shareNames}
        onChange={(names) => {
          setShareNames(names)
          setForetold(null)
        }}
      >
        {t('sharing.shareNames')}
      </CheckBox>
      {foretold ? (
        <>
          <h3>{t('sharing.wouldLeave')}</h3>
          <div className="sharing__form">
            <Foretold foretold={foretold} shareNames={shareNames} />
            <p>{t('sharing.afterwards')}</p>
          </div>
        </>
      ) : (
        <p>{t('sharing.lookFirst')}</p>
      )}
      <Problem text={act.problem} />
      <Button className="button button--primary" type="submit" isDisabled={!isWhole || act.isBusy}>
        {foretold ? t('sharing.join') : t('sharing.look')}
      </Button>
    </form>
  )
}
