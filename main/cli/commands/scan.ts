import { type Command, InvalidArgumentError } from 'commander'
import type { ScanProgress } from '../../../shared/model/scan.ts'
import { MAX_SNMP_COMMUNITY, type Settings } from '../../../shared/model/settings.ts'
import type { Context } from '../context.ts'
import { deviceTable } from '../print.ts'
import { warningTable } from './warnings.ts'

/** A number in a range, or a usage error that says which. */
export const numberBetween = (low: number, high: number) => (text: string) => {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value) || value < low || value > high)
    throw new InvalidArgumentError(`a number from ${low} to ${high} is needed.`)
  return value
}

/** How SNMP is asked in this run; what is not named is as the settings say. */
export interface SnmpOptions {
  snmp: boolean
  snmpCommunity?: string
}

/** The options of `SnmpOptions` on a command that scans. */
export const withSnmpOptions = (command: Command): Command =>
  command
    .option('--no-snmp', 'ask nothing over SNMP')
    .option('--snmp-community <text>', 'the SNMP community; travels in clear text, is no secret', community)

const community = (text: string): string => {
  if (text === '' || text.length > MAX_SNMP_COMMUNITY || /\p{Cc}/u.test(text))
    throw new InvalidArgumentError(`1 to ${MAX_SNMP_COMMUNITY} printable characters are needed.`)
  return text
}

/** The options as settings for one scan. */
export const snmpSettings = ({ snmp, snmpCommunity }: SnmpOptions): Partial<Settings> => ({
  ...(!snmp && { snmp }),
  ...(snmpCommunity !== undefined && { snmpCommunity }),
})

/** A progress line on a terminal, one line a phase elsewhere. */
function progressLine(context: Context): (progress: ScanProgress) => void {
  let phase = ''
  return (p) => {
    if (context.terminal) {
      context.err(`\r\u001b[K${Math.round(p.done * 100)} % ${p.phase}, ${p.devices} devices`)
      if (p.phase === 'done' || p.phase === 'cancelled') context.err('\n')
    } else if (p.phase !== phase) context.err(`${p.phase}: ${p.devices} devices\n`)
    phase = p.phase
  }
}

/** `scan`: discover, identify, record, warn; sends packets on the named interface only. */
export function scanCommand(program: Command, context: Context): void {
  const command = program
    .command('scan')
    .description('discover, identify and record the devices of one network; sends on that interface only')
    .requiredOption('--interface <name>', 'the interface to scan (see `houseguest interfaces`)')
    .option('--for <seconds>', 'how long to listen; answers may take 4 more', numberBetween(1, 600), 10)
  withSnmpOptions(command)
    .option('--db <file>', 'the ledger (default: the desktop app’s)')
    .option('--json', 'one JSON document on stdout')
    .addHelpText('after', '\nExample:\n  houseguest scan --interface wlan0 --for 15')
    .action(
      async (options: SnmpOptions & { interface: string; for: number; db?: string; json?: boolean }) => {
        const engine = await context.engine({ db: options.db, mode: 'write' })
        const summary = await engine.scan(options.interface, {
          seconds: options.for,
          signal: context.signal,
          settings: snmpSettings(options),
          onProgress: progressLine(context),
        })
        const seen = new Set(summary.deviceIds)
        const devices = engine.devices().value.filter((device) => seen.has(device.id))
        const warnings = engine.warnings()
        if (options.json)
          return context.out(JSON.stringify({ devices, warnings, durationMs: summary.durationMs }))
        context.out(deviceTable(devices))
        const seconds = Math.round(summary.durationMs / 1000)
        context.out(`\n${devices.length} devices on ${options.interface} in ${seconds} s.`)
        if (warnings.length > 0) context.out(`\n${warningTable(warnings)}`)
      },
    )
}
