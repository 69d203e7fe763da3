import type { Command } from 'commander'
import { sizeIfKnown } from '../../../shared/byte-size.ts'
import { Fault } from '../../../shared/fault.ts'
import type { BackupState, Restored, RestorePreview } from '../../../shared/model/backup.ts'
import { systemClock } from '../../engine/clock.ts'
import type { KeepingDesk } from '../../engine/desks/keeping-desk.ts'
import { ownLedgerFile } from '../../engine/ledger/ledger-place.ts'
import type { Context } from '../context.ts'
import { printable, shortTime, table } from '../print.ts'

interface Options {
  db?: string
  json?: boolean
  preview?: boolean
  undo?: boolean
}

/** `backups` and `restore`: the copies there are, and putting one in the ledger's place. Both work over a damaged ledger. */
export function restoreCommands(program: Command, context: Context): void {
  program
    .command('backups')
    .description('the copies Houseguest keeps of the ledger by itself')
    .option('--db <file>', 'the ledger (default: the desktop app’s)')
    .option('--json', 'one JSON document on stdout')
    .addHelpText('after', '\nExample:\n  houseguest backups')
    .action(async (options: Options) => {
      const state = (await deskOver(options)).list()
      context.out(options.json ? JSON.stringify(state) : told(state))
    })

  program
    .command('restore [backup]')
    .description(
      'put a backup (default: the newest) in the ledger’s place; the ledger is set aside, never deleted',
    )
    .option('--preview', 'only say what would be lost')
    .option('--undo', 'take the last restore back')
    .option('--db <file>', 'the ledger (default: the desktop app’s)')
    .option('--json', 'one JSON document on stdout')
    .addHelpText('after', '\nExample:\n  houseguest restore --preview\n  houseguest restore')
    .action(async (given: string | undefined, options: Options) => {
      if (options.preview) {
        const desk = await deskOver(options)
        const preview = await desk.preview(given ?? newest(desk))
        return context.out(options.json ? JSON.stringify(preview) : foretold(preview))
      }
      const file = options.db ?? ownLedgerFile()
      const { lockForWriting } = await import('../../engine/ledger/writer-lock.ts')
      const lock = lockForWriting(file)
      try {
        const desk = await deskOver(options)
        const done = await (options.undo ? desk.undo() : desk.restore(given ?? newest(desk)))
        context.out(options.json ? JSON.stringify(done) : doneWith(done))
      } finally {
        lock.release()
      }
    })
}

async function deskOver({ db }: Options): Promise<KeepingDesk> {
  const file = db ?? ownLedgerFile()
  const { keepingDesk } = await import('../../engine/desks/keeping-desk.ts')
  return keepingDesk({
    file,
    demo: false,
    clock: systemClock,
    ledger: null,
    close: async () => {},
    restart: () => {},
  })
}

function newest(desk: KeepingDesk): string {
  const [first] = desk.list().backups
  if (!first)
    throw new Fault(
      'not-found',
      'There is no backup of this ledger; the desktop app and `watch` make one each day.',
    )
  return first.name
}

function told({ folder, chosen, problem, backups }: BackupState): string {
  if (backups.length === 0)
    return problem ?? 'There is no backup yet; the desktop app and `watch` make one each day.'
  return [
    table(
      ['Backup', 'Made', 'Devices', 'Changes', 'Size', 'Why'],
      backups.map((b) => [
        b.name,
        shortTime(b.madeAt),
        b.counts.devices,
        b.counts.changes,
        sizeIfKnown(b.bytes),
        b.reason,
      ]),
    ),
    `Kept in ${chosen === null ? folder : `${folder} and ${chosen}`}.`,
    ...(problem === null ? [] : [problem]),
  ].join('\n')
}

function foretold({ backup, now, lostDevices, lostDeviceCount }: RestorePreview): string {
  const head = `${backup.name} was made ${backup.madeAt} and knows ${backup.counts.devices} devices.`
  if (!now) return `${head}\nThe ledger is too damaged to tell what would be lost.`
  const names = lostDevices.length > 0 ? ` (${lostDevices.map(printable).join(', ')})` : ''
  return [
    head,
    `The ledger knows ${now.devices}; the backup does not know ${lostDeviceCount} of them${names}.`,
    ...(['changes', 'warnings', 'contacts', 'ownersWord'] as const).map(
      (part) => `${WORDS[part]}: ${now[part]} now, ${backup.counts[part]} in the backup.`,
    ),
  ].join('\n')
}

const WORDS = {
  changes: 'Changes',
  warnings: 'Warnings',
  contacts: 'Contacts',
  ownersWord: 'Your own notes and corrections',
} as const

const doneWith = ({ backup, setAside }: Restored): string =>
  `${backup === null ? 'The last restore was taken back.' : `Restored ${backup}.`} The files used until now are in ${setAside}; take it back with: houseguest restore --undo`
