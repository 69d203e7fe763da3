import { useTranslation } from 'react-i18next'
import { useWords } from '../../components/words.ts'
import { useEngine, useStore } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { displayName } from '../devices/arrange.ts'

/** A link to a device by its name; "not known" where a call could be given to none. */
export function DeviceLink({ id }: { id: string | null }) {
  const { t } = useTranslation()
  const words = useWords()
  const { value } = useStore(useEngine().devices)
  const device = value.find((one) => one.id === id)
  if (!device) return <span className="quiet">{t('shell.unknown')}</span>
  return (
    <a className="device-link" href={href('devices', device.id)}>
      <bdi>{displayName(device, words)}</bdi>
    </a>
  )
}
