import { Fault } from '../../../shared/fault.ts'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import type { NetworkSchedule, Schedules, Waiting } from '../../../shared/model/schedule.ts'
import { type Clock, iso } from '../clock.ts'
import { isConsented, listConsents } from '../ledger/consents.ts'
import type { Ledger } from '../ledger/open.ts'
import { keepSchedule, lastScan, listSchedules } from '../ledger/schedules.ts'
import { keepSetting, readSetting } from '../ledger/settings.ts'

const HOUR_MS = 3_600_000
/** How long a look around by itself listens. */
const SECONDS = 10
/** A computer that wakes has no network yet, and its owner waits for it. */
export const SETTLE_MS = 2 * 60_000
/** A look around that failed or was broken off is tried again no sooner than this. */
export const RETRY_MS = 15 * 60_000

const PAUSED = 'schedule-paused'
const ON_BATTERY = 'schedule-on-battery'

/** What looking around by itself is made of. */
export interface ScheduleParts {
  ledger: Ledger
  clock: Clock
  interfaces(): NetworkInterface[]
  scan(name: string, options: { seconds: number }): Promise<{ cancelled: boolean }>
  cancelScan(): Promise<void>
  scanning(): string | null
  /** After each change of what `list` answers. */
  changed(schedules: Schedules): void
}

/**
 * Looking around by itself. Nothing runs of its own accord: `tick` is called about once a minute and starts at most
 * one scan, so that a night's sleep is followed by one scan of each network and not by all that were missed.
 */
export function scheduleDesk(parts: ScheduleParts) {
  const { ledger, clock } = parts
  let asleep = false
  let batteryPowered = false
  let settledAt = 0
  const failedAt = new Map<string, number>()
  const keyOf = (network: { interface: string; cidr: string }) => `${network.interface} ${network.cidr}`

  const paused = () => readSetting(ledger, PAUSED) === 'true'
  const onBattery = () => readSetting(ledger, ON_BATTERY) === 'true'

  function waiting(networks: readonly NetworkSchedule[]): Waiting | null {
    if (networks.every(({ everyHours }) => everyHours === null)) return null
    if (paused()) return 'paused'
    if (asleep) return 'asleep'
    return batteryPowered && !onBattery() ? 'battery' : null
  }

  function networks(now = clock.now()): NetworkSchedule[] {
    const kept = new Map(listSchedules(ledger).map((one) => [keyOf(one), one.everyHours]))
    return listConsents(ledger).map(({ interface: name, cidr }) => {
      const everyHours = kept.get(keyOf({ interface: name, cidr })) ?? null
      const last = lastScan(ledger, name, cidr)
      const next = everyHours === null ? null : nextAfter(last?.at ?? null, everyHours, now)
      const failed = failedAt.get(keyOf({ interface: name, cidr })) ?? 0
      const retry = failed <= now ? failed + RETRY_MS : 0
      return {
        interface: name,
        cidr,
        everyHours,
        lastScan: last && { at: iso(last.at), devices: last.devices },
        nextAt: next === null ? null : iso(Math.max(next, retry)),
      }
    })
  }

  function list(): Schedules {
    const all = networks()
    return { networks: all, paused: paused(), onBattery: onBattery(), waiting: waiting(all) }
  }

  function settled(): Schedules {
    const now = list()
    parts.changed(now)
    return now
  }

  const isHere = ({ interface: name, cidr }: NetworkSchedule) =>
    parts.interfaces().some((nic) => nic.name === name && nic.cidr === cidr)

  async function look(network: NetworkSchedule): Promise<void> {
    const cancelled = await parts.scan(network.interface, { seconds: SECONDS }).then(
      (scan) => scan.cancelled,
      () => true,
    )
    if (cancelled) failedAt.set(keyOf(network), clock.now())
    else failedAt.delete(keyOf(network))
    if (ledger.open) settled()
  }

  return {
    list,
    /** @throws Fault `not-consented` */
    set({ interface: name, cidr, everyHours }: Pick<NetworkSchedule, 'interface' | 'cidr' | 'everyHours'>) {
      if (!isConsented(ledger, name, cidr))
        throw new Fault('not-consented', `You have not said yes to ${name} (${cidr}); choose it first.`)
      keepSchedule(ledger, name, cidr, everyHours)
      return settled()
    },
    pause(on: boolean): Schedules {
      keepSetting(ledger, PAUSED, String(on))
      return settled()
    },
    onBattery(on: boolean): Schedules {
      keepSetting(ledger, ON_BATTERY, String(on))
      return settled()
    },
    /** @throws Fault `no-network` */
    lookNow(): void {
      const here = networks().filter(isHere)
      if (here.length === 0)
        throw new Fault('no-network', 'This computer is in no network you said yes to; choose one first.')
      const inTurn = async () => {
        for (const network of here) if (ledger.open && !parts.scanning()) await look(network)
      }
      void inTurn()
    },
    power(now: { asleep: boolean; onBattery: boolean }): void {
      if (asleep && !now.asleep) settledAt = clock.now() + SETTLE_MS
      asleep = now.asleep
      batteryPowered = now.onBattery
      if (asleep) void parts.cancelScan()
      settled()
    },
    /** Starts the scan that is most overdue, if one is due and nothing speaks against it; answers its end. */
    async tick(): Promise<void> {
      const now = clock.now()
      const isSettling = now < settledAt && settledAt - now <= SETTLE_MS
      if (isSettling || parts.scanning()) return
      // At one and the same moment: what was never looked at is due now, and not a moment later.
      const all = networks(now)
      if (waiting(all) !== null) return
      const due = all
        .filter(({ nextAt }) => nextAt !== null && Date.parse(nextAt) <= now)
        .filter(isHere)
        .sort((a, b) => Date.parse(a.nextAt ?? '') - Date.parse(b.nextAt ?? ''))[0]
      if (due) await look(due)
    },
  }
}

/** When the next scan is due (ms UTC). A last scan in the future means that the clock was set back: it is due now. */
function nextAfter(last: number | null, everyHours: number, now: number): number {
  return last === null || last > now ? now : last + everyHours * HOUR_MS
}
