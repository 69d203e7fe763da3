import { ChevronDown, Radar } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'
import { covers, networkName } from '../../components/networks.ts'
import { startScan } from '../../components/scan.ts'
import { isRunning } from '../../components/scan-phase.ts'
import { useAnswer, useEngine, useStore } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'

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
  return (
    <MenuTrigger>
      <Button className="button button--primary" isDisabled={busy}>
        <Radar aria-hidden />
        {t('devices.scan')}
        <ChevronDown aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu className="menu">
          {allowed.map((network) => (
            <MenuItem
              key={network.name}
              id={network.name}
              className="menu__item"
              onAction={() => startScan(engine, network)}
            >
              {networkName(network, t)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
