import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { SitesStatus } from '../../../shared/model/hub-fleet.ts'
import { Answered } from '../../components/answered.tsx'
import { useIsDemo } from '../../components/demo-refusal.tsx'
import { href } from '../../routes.ts'
import { Problem } from '../settings/problem.tsx'
import { useAct } from '../settings/use-act.ts'
import { useSitesStatus } from '../sites/use-sites.ts'
import { giveSecret, type Lasting, onlyPassword } from './give-secret.ts'
import { EMPTY_HUB, HubFields } from './hub-fields.tsx'
import { hubHost } from './hub-host.ts'
import { HubPassword } from './hub-password.tsx'
import { Lasts } from './lasts.tsx'

/** The key to look at the sites of a hub: given, missing in this run, or taken back. */
export function ViewerCard() {
  const { t } = useTranslation()
  const answer = useSitesStatus()
  const isDemo = useIsDemo()
  const [lasting, setLasting] = useState<Lasting>('kept')
  return (
    <section className="section card" aria-labelledby="viewer">
      <h2 id="viewer">{t('sharing.sites')}</h2>
      <p className="quiet">{t('sharing.sitesLead')}</p>
      {!isDemo && (
        <Answered answer={answer}>
          {(status) =>
            status.url === null ? (
              <GiveKey
                onGiven={(how) => {
                  setLasting(how)
                  answer.reload()
                }}
              />
            ) : (
              <>
                <Lasts lasting={lasting} />
                <Opened status={status} url={status.url} onTurned={answer.reload} />
              </>
            )
          }
        </Answered>
      )}
    </section>
  )
}

function GiveKey({ onGiven }: { onGiven: (lasting: Lasting) => void }) {
  const { t } = useTranslation()
  const act = useAct()
  const [form, setForm] = useState(EMPTY_HUB)
  const { url, password, certificate } = form
  const isWhole = url.trim() !== '' && password !== ''
  const open = async () => {
    const lasting = await act.run(
      async (client) => {
        await client.sites.open({ url, certificate: certificate?.text ?? null })
        return giveSecret(client, 'sites', onlyPassword(password))
      },
      () => t('sharing.opened'),
    )
    if (lasting) onGiven(lasting)
  }
  return (
    <form
      className="sharing__form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole) void open()
      }}
    >
      <HubFields of="viewer" form={form} onChange={setForm} />
      <Problem text={act.problem} />
      <Button className="button button--primary" type="submit" isDisabled={!isWhole || act.isBusy}>
        {t('sharing.open')}
      </Button>
    </form>
  )
}

function Opened({ status, url, onTurned }: { status: SitesStatus; url: string; onTurned: () => void }) {
  const { t } = useTranslation()
  const act = useAct()
  const close = () =>
    act
      .run(
        ({ sites }) => sites.close(),
        () => t('sharing.closed'),
      )
      .then(onTurned)
  return (
    <>
      <p>
        <bdi className="numbers">{hubHost(url)}</bdi>
      </p>
      {status.state === 'locked' && <HubPassword whose="sites" onGiven={onTurned} />}
      <Problem text={act.problem} />
      <div className="sharing__acts">
        {status.state === 'open' && (
          <a className="button" href={href('sites')}>
            {t('sharing.toSites')}
          </a>
        )}
        <Button className="button" isDisabled={act.isBusy} onPress={close}>
          {t('sharing.close')}
        </Button>
      </div>
    </>
  )
}
