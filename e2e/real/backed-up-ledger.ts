import { openEngine } from '../../main/engine/assemble.ts'

/** Makes a ledger that knows one lamp, "Hall lamp", and has one backup. */
export async function backedUpLedger(file: string): Promise<void> {
  const engine = openEngine({ file, mode: 'write' })
  engine.record([
    {
      at: new Date().toISOString(),
      type: 'sighting',
      device: { mac: '02:00:00:00:00:01', ip: '192.0.2.10' },
      via: 'mdns',
      facts: { name: 'Hall lamp', vendor: 'Pell', kind: 'light' },
    },
  ])
  await engine.keeping.make()
  await engine.close()
}
