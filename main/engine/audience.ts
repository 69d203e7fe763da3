import type { Publisher } from '../../shared/ipc/derive.ts'
import type { engineSchema } from '../../shared/ipc/schema.ts'
import type { Device } from '../../shared/model/device.ts'
import type { Warning } from '../../shared/model/warning.ts'

type Listener = Publisher<typeof engineSchema>

/** Who hears of what the engine keeps: the screens that are attached to it. `some` reads devices by their ids. */
export function audience(some: (ids: readonly string[]) => Device[]) {
  const listeners = new Set<Listener>()
  let revision = 0
  return {
    /** The number of the last write told: what was answered before it is of an earlier one. */
    revision: (): number => revision,
    /** Pushes to every listener. */
    tell: (push: (listener: Listener) => void): void => listeners.forEach(push),
    /** Tells of a committed write: the devices it touched and the warnings it turned. */
    publish(deviceIds: ReadonlySet<string>, warnings: readonly Warning[]): void {
      revision++
      if (listeners.size === 0) return
      const devices = some([...deviceIds])
      for (const listener of listeners) {
        if (devices.length > 0) listener.devices.changed({ revision, value: devices })
        if (warnings.length > 0) listener.warnings.changed({ revision, value: [...warnings] })
      }
    },
    /** Takes a listener in; the answered function lets it go. */
    join(listener: Listener): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    leave: (): void => listeners.clear(),
  }
}
