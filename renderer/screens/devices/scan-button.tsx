import { Radar } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { covers } from '../../components/networks.ts'
import { startScan } from '../../components/scan.ts'
import { isRunning } from '../../components/scan-phase.ts'
import { useAnswer, useEngine, useStore } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { partOf } from '../page-of.ts'

/** Most homes have one network, and no need of a menu. */
const ScanMenu = partOf(async () => (await import('./scan-menu.tsx')).ScanMenu)

/** Starts a scan on the allowed network, asks which when there are several, or leads to the question. */
export function ScanButton() {
  const { t } = useTranslation()
  const engine = useEngine()
  const consents = useStore(engine.consents)
  const scan = useStore(engine.scan)
  const { client } = useStore(engine.state)
  const about = useStore(engine.about)
  const interfaces = useAnswer('interfaces', (engineClient) => engineClient.network.interfaces())
  if (about?.ledger === 'demo' || !consents || !interfaces.value) return null
  const allowed = interfaces.value.filter((network) => consents.some((consent) => covers(consent, network)))
  const busy = !client || (scan !== null && isRunning(scan))
  const [only] = allowed
  if (!only)
    return (
      <a className="button button--primary" href={href('welcome')}>
        <Radar aria-hidden />
        {t('devices.chooseNetwork')}
      </a>
    )
  if (allowed.length === 1)
    return (
      <Button className="button button--primary" isDisabled={busy} onPress={() => startScan(engine, only)}>
        <Radar aria-hidden />
        {t('devices.scan')}
      </Button>
    )
  return <ScanMenu networks={allowed} isDisabled={busy} onChoose={(network) => startScan(engine, network)} />
}
