import { useTranslation } from 'react-i18next'
import { useEngine, useStore } from '../../engine/engine-context.tsx'
import { inbox } from '../warnings/inbox.ts'
import { InboxItem } from '../warnings/inbox-item.tsx'

/** The open warnings about one device; nothing when there are none. */
export function DeviceWarnings({ deviceId }: { deviceId: string }) {
  const { t } = useTranslation()
  const { value } = useStore(useEngine().warnings)
  const open = inbox(
    value.filter((warning) => warning.deviceId === deviceId),
    'important',
  )
  if (open.length === 0) return null
  return (
    <section className="section" aria-labelledby="device-warnings">
      <h2 id="device-warnings">{t('device.warnings')}</h2>
      <ul className="inbox">
        {open.map((warning) => (
          <InboxItem key={warning.id} warning={warning} />
        ))}
      </ul>
    </section>
  )
}
