import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { Device } from '../../../shared/model/device.ts'
import type { ScanProgress } from '../../../shared/model/scan.ts'
import { useProblem } from '../../components/problem-text.tsx'
import { Progress } from '../../components/progress.tsx'
import { cancelScan, scanFault } from '../../components/scan.ts'
import { isRunning } from '../../components/scan-phase.ts'
import { useEngine, useStore } from '../../engine/engine-context.tsx'
import { announce } from '../../shell/announcer.tsx'

/** Under the title: how many there are, or how far the running scan is. As high in both states. */
export function StatusLine({ devices }: { devices: readonly Device[] }) {
  const { t } = useTranslation()
  const engine = useEngine()
  const scan = useStore(engine.scan)
  const fault = useStore(scanFault)
  const about = useStore(engine.about)
  useSpokenProgress(scan)
  const told = useProblem()
  const online = devices.filter((device) => device.online).length
  if (scan && isRunning(scan)) {
    return (
      <div className="status-line--scan">
        <div className="status-line__words">
          <strong>{t('devices.scanning', { network: scan.interface })}</strong>
          <span className="quiet numbers">
            {t(`devices.phases.${scan.phase}`, { asked: scan.addressesAsked, total: scan.addressesTotal })}
            {' · '}
            {t('devices.found', { count: scan.devices })}
          </span>
        </div>
        <Progress label={t('devices.scanning', { network: scan.interface })} done={scan.done} />
        <Button className="button button--small" onPress={() => cancelScan(engine)}>
          {t('devices.cancel')}
        </Button>
      </div>
    )
  }
  return (
    <div className={about?.ledger === 'demo' ? undefined : 'status-line--reserved'}>
      {fault && fault.code !== 'engine-gone' ? (
        <p role="alert" className="status-line__fault">
          {t('devices.scanFailed', { message: told(fault.message) })}
        </p>
      ) : (
        devices.length > 0 && (
          <p className="quiet numbers">
            {t('devices.count', { count: devices.length })}
            {' · '}
            {t('devices.onlineCount', { count: online })}
          </p>
        )
      )}
    </div>
  )
}

/** Tells screen readers the start, the half and the end of a scan, not every step of it. */
function useSpokenProgress(scan: ScanProgress | null): void {
  const { t } = useTranslation()
  const spoken = useRef<'nothing' | 'start' | 'half' | 'end'>('nothing')
  useEffect(() => {
    if (!scan) return
    const say = (stage: 'start' | 'half' | 'end', text: string) => {
      if (spoken.current === stage) return
      spoken.current = stage
      announce(text)
    }
    if (scan.phase === 'done') {
      if (spoken.current !== 'nothing') say('end', t('devices.scanDone', { count: scan.devices }))
    } else if (scan.phase === 'cancelled') {
      if (spoken.current !== 'nothing') say('end', t('devices.scanCancelled'))
    } else if (scan.done >= 0.5) {
      say('half', `${t('devices.scanHalf')} ${t('devices.found', { count: scan.devices })}.`)
    } else {
      say('start', t('devices.scanStarted', { network: scan.interface }))
    }
  }, [scan, t])
}
