import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { Schedules } from '../../../shared/model/schedule.ts'
import { covers } from '../../components/networks.ts'
import { useAgo } from '../../components/time.tsx'
import { useAnswer, useEngine, useStore } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'

/** When the home was last looked at, and why it is not looked at just now where that is so. */
export function StateLine() {
  const { t } = useTranslation()
  const engine = useEngine()
  const scan = useStore(engine.scan)
  const about = useStore(engine.about)
  const { value, reload } = useAnswer(`schedule ${scan?.phase ?? ''}`, (client) => client.schedule.list())
  if (about?.ledger !== 'home') return null
  if (!value) return <div className="home__state" />
  return (
    <div className="home__state quiet small">
      <LastLook schedules={value} />
      {value.waiting === 'paused' && <Paused onEnd={reload} />}
      {value.waiting === 'battery' && <p>{t('home.onBattery')}</p>}
      {value.networks.length > 0 && value.networks.every(({ everyHours }) => everyHours === null) && (
        <p>
          {t('home.onlyAsked')} <a href={href('settings', 'looking')}>{t('home.letItLook')}</a>
        </p>
      )}
      <Elsewhere />
    </div>
  )
}

function LastLook({ schedules }: { schedules: Schedules }) {
  const { t } = useTranslation()
  const [last] = schedules.networks
    .flatMap(({ lastScan }) => (lastScan ? [lastScan.at] : []))
    .sort((a, b) => b.localeCompare(a))
  const ago = useAgo(last)
  return <p>{ago === null ? t('home.neverLooked') : t('home.lastLook', { when: ago })}</p>
}

function Paused({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation()
  const { client } = useStore(useEngine().state)
  return (
    <p className="home__paused">
      {t('home.paused')}
      <Button
        className="button button--plain button--small"
        onPress={() => client?.schedule.pause(false).then(onEnd, onEnd)}
      >
        {t('home.goOn')}
      </Button>
    </p>
  )
}

/** Away from home, everything shown is the last known state. */
function Elsewhere() {
  const { t } = useTranslation()
  const consents = useStore(useEngine().consents)
  const { value } = useAnswer('interfaces', (client) => client.network.interfaces())
  if (!value || !consents || consents.length === 0) return null
  const isHere = value.some((network) => consents.some((consent) => covers(consent, network)))
  return isHere ? null : <p>{t('home.elsewhere')}</p>
}
