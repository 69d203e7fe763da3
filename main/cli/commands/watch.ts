import { setTimeout as wait } from 'node:timers/promises'
import type { Command } from 'commander'
import type { FactChange } from '../../../shared/model/fact-change.ts'
import type { Context } from '../context.ts'
import { printable } from '../print.ts'
import { tellService } from '../service-notify.ts'
import { startDeliveries } from './deliver.ts'
import { passwordOf, SOURCE_HELP, sourceNamed } from './follow-sources.ts'
import { hasPassword, passwordOf as hubPassword } from './hub-key.ts'
import { numberBetween, type SnmpOptions, snmpSettings, withSnmpOptions } from './scan.ts'

/** Seconds each round of a watch listens and asks. */
const ROUND_SECONDS = 12

type WatchOptions = SnmpOptions & {
  interface: string
  every: number
  follow?: string[]
  passwordFile?: string
  db?: string
  json?: boolean
}

/** `watch`: scans for ever and follows sources meanwhile, one line per event. */
export function watchCommand(program: Command, context: Context): void {
  const command = program
    .command('watch')
    .description('scan again and again, one line per event (JSON Lines with --json)')
    .requiredOption('--interface <name>', 'the interface to watch (see `houseguest interfaces`)')
    .option('--every <minutes>', 'minutes between rounds', numberBetween(0.1, 1440), 15)
    .option('--follow <source...>', 'outbound evidence to follow meanwhile; see below')
    .option('--password-file <file>', 'the password of a followed source, in a file only you can read')
  withSnmpOptions(command)
    .option('--db <file>', 'the ledger (default: the desktop app’s)')
    .option('--json', 'JSON Lines on stdout')
    .addHelpText(
      'after',
      `${SOURCE_HELP}\n\nExample:\n  houseguest watch --interface wlan0 --every 30 --follow /var/log/dnsmasq.log --json`,
    )
    .action(async (options: WatchOptions) => {
      const places = (options.follow ?? []).map((each) => sourceNamed(each, options.passwordFile))
      const engine = await context.engine({ db: options.db, mode: 'write' })
      // A name that never was is told at once; one that goes later is waited for.
      engine.interfaceNamed(options.interface)
      engine.keeping.keepDaily()
      const tell = (event: object, text: string) => context.out(options.json ? JSON.stringify(event) : text)
      engine.onRecorded((recorded, warnings) => {
        for (const r of recorded) {
          if (r.founded && r.deviceId) {
            const { device } = engine.device(r.deviceId)
            tell(
              { event: 'device', device },
              `new device: ${printable(device.name ?? device.vendor ?? device.id)}`,
            )
          }
          for (const change of r.changes)
            tell(
              { event: 'change', change: changeLine(change) },
              printable(`${change.deviceId}: ${change.key} is now ${JSON.stringify(change.to)}`),
            )
        }
        for (const warning of warnings)
          tell(
            { event: 'warning', warning },
            printable(`${warning.severity}: ${warning.title} (${warning.state})`),
          )
      })
      const following = places.map((place, i) =>
        engine.sources.followOnce(place, {
          password: passwordOf(place.kind, options.passwordFile),
          signal: context.signal,
          said: (problem) =>
            context.err(`${printable(`${options.follow?.[i]}: ${problem ?? 'followed'}`)}\n`),
        }),
      )
      if (engine.hub.status().membership && hasPassword(options.db))
        await engine.hub.unlock(hubPassword(options.db))
      startDeliveries(engine, options.db, context)
      tellService(context.signal)
      while (!context.signal.aborted) {
        await engine
          .scan(options.interface, {
            seconds: ROUND_SECONDS,
            signal: context.signal,
            settings: snmpSettings(options),
          })
          .catch((error) => {
            context.err(`${error instanceof Error ? error.message : String(error)}\n`)
          })
        await wait(options.every * 60_000, undefined, { signal: context.signal }).catch(() => {})
      }
      await Promise.all(following)
    })
}

const changeLine = (c: FactChange) => ({
  deviceId: c.deviceId,
  key: c.key,
  from: c.from,
  to: c.to,
  lastSeenOld: new Date(c.lastSeenOld).toISOString(),
  firstSeenNew: new Date(c.firstSeenNew).toISOString(),
})
