import { contactTable } from '../../main/engine/ledger/contacts.ts'
import { openLedger } from '../../main/engine/ledger/open.ts'
import { classifier } from '../../main/engine/outbound/classify/classify.ts'
import { importEvidence } from '../../main/engine/outbound/import-evidence.ts'
import { threadFor } from '../../main/engine/outbound/reading-thread.ts'

/** Imports one file into a ledger of its own: what is timed, as a function here and as a program of its own. */
export async function importInto(ledgerFile: string, file: string): Promise<void> {
  const thread = threadFor([file])
  const ledger = openLedger(ledgerFile)
  const { files } = await importEvidence([file], {
    store: contactTable(ledger),
    classify: classifier().classify,
    now: () => Date.now(),
    thread,
  })
  if (files[0]!.errors.length > 0) throw new Error(files[0]!.errors[0])
  ledger.close()
}

if (import.meta.main) await importInto(process.argv[2]!, process.argv[3]!)
