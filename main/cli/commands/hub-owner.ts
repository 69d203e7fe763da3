import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import type { Command } from 'commander'
import { byteSize } from '../../../shared/byte-size.ts'
import { Fault } from '../../../shared/fault.ts'
import { type FleetOverview, type FleetReach, reachDays } from '../../../shared/model/hub-fleet.ts'
import { whyUnwritable } from '../../../shared/unwritable.ts'
import { systemClock } from '../../engine/clock.ts'
import type { Hub } from '../../engine/hub/connection.ts'
import type { HubKey } from '../../engine/hub/roles.ts'
import { certificateIn } from '../certificate-file.ts'
import type { Context } from '../context.ts'
import { printable, shortTime, table } from '../print.ts'
import { secretLine } from '../secret-file.ts'
import { readKey } from './hub-key.ts'

interface OwnerOptions {
  url: string
  passwordFile?: string
  ca?: string
  group?: string[]
  out: string
  json?: boolean
}

const EXAMPLE_URL = 'postgresql://owner@hub.example/houseguest'

/** The commands of a hub's owner, and of who may look at its sites. They open no ledger. */
export function hubOwnerCommands(hub: Command, context: Context): void {
  const command = (name: string, description: string, example: string) =>
    hub
      .command(name)
      .description(description)
      .requiredOption('--url <address>', 'the hub, as its owner: postgresql://role@host/database')
      .option('--password-file <file>', 'the owner’s password, in a file only you can read')
      .option('--ca <file>', 'the certificate of the authority that signed the hub’s (PEM)')
      .addHelpText('after', `\nExample:\n  houseguest hub ${example} --url ${EXAMPLE_URL}`)

  command('setup', 'make a PostgreSQL database a hub, or bring one up to date', 'setup').action(
    async (options: OwnerOptions) => {
      const { setUpHub } = await import('../../engine/hub/setup.ts')
      const made = await over(options, setUpHub)
      context.out(made.length > 0 ? `Done: ${made.join(', ')}.` : 'The hub is up to date.')
    },
  )
  command('add-site <name>', 'let a site tell the hub; writes its key', 'add-site cabin --out cabin.json')
    .option('--group <name...>', 'groups whose viewers see the site')
    .requiredOption('--out <file>', 'where to write the key; give it to the site and nobody else')
    .action(async (name: string, options: OwnerOptions) => {
      const { addSite } = await import('../../engine/hub/roles.ts')
      await writeKey(options, (owner) => addSite(owner, name, options.group ?? []))
      context.out(`Site ${name} may tell the hub; its key is in ${options.out}.`)
    })
  command(
    'add-viewer <group>',
    'let somebody see the sites of a group; writes a key',
    'add-viewer family --out family.json',
  )
    .requiredOption('--out <file>', 'where to write the key')
    .action(async (group: string, options: OwnerOptions) => {
      const { addViewer } = await import('../../engine/hub/roles.ts')
      await writeKey(options, (owner) => addViewer(owner, group))
      context.out(`The key to look at ${group} is in ${options.out}.`)
    })
  command('revoke <site>', 'take a site’s key away; what it told stays', 'revoke cabin').action(
    async (site: string, options: OwnerOptions) => {
      const { revokeSite } = await import('../../engine/hub/roles.ts')
      await over(options, (owner) => revokeSite(owner, site))
      context.out(`Site ${printable(site)} can tell the hub nothing any more.`)
    },
  )
  hub
    .command('fleet <keyfile>')
    .description('all sites of a group: devices, firmware, warnings by cause, how far each change has come')
    .option('--ca <file>', 'the certificate of the authority that signed the hub’s (PEM)')
    .option('--json', 'one JSON document on stdout')
    .addHelpText('after', '\nExample:\n  houseguest hub fleet family.json')
    .action(async (file: string, options: { ca?: string; json?: boolean }) => {
      const { url, password } = readKey(file)
      const { connectHub } = await import('../../engine/hub/connection.ts')
      const { fleetOverview } = await import('../../engine/hub/fleet.ts')
      const viewer = await connectHub({ url, certificate: certificateIn(options.ca) }, password)
      try {
        const fleet = await fleetOverview(viewer, systemClock.now())
        context.out(options.json ? JSON.stringify(fleet) : fleetText(fleet))
      } finally {
        await viewer.end()
      }
    })
}

async function over<T>(options: OwnerOptions, work: (hub: Hub) => Promise<T>): Promise<T> {
  const { connectHub } = await import('../../engine/hub/connection.ts')
  const hub = await connectHub(
    { url: options.url, certificate: certificateIn(options.ca) },
    options.passwordFile === undefined ? null : secretLine(options.passwordFile),
  )
  try {
    return await work(hub)
  } finally {
    await hub.end()
  }
}

/** The file is there before the key is made: nobody can be given a key that was written nowhere. */
async function writeKey(options: OwnerOptions, make: (hub: Hub) => Promise<HubKey>): Promise<void> {
  const { out, url } = options
  const fd = newFile(out)
  try {
    const { role, password, siteId } = await over(options, make)
    const own = new URL(url)
    own.username = role
    writeSync(fd, `${JSON.stringify({ houseguestHub: 1, url: String(own), siteId, password })}\n`)
  } catch (error) {
    rmSync(out)
    throw error
  } finally {
    closeSync(fd)
  }
}

function newFile(file: string): number {
  try {
    return openSync(file, 'wx', 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new Fault('bad-argument', `${file} exists; name a new file for the key.`)
    const unfit = whyUnwritable(error)
    if (unfit) throw new Fault(unfit.code, `The key cannot be written to ${file}: ${unfit.why}.`)
    throw error
  }
}

function fleetText({ sites, spread, warnings, reach, traffic }: FleetOverview): string {
  return [
    table(
      ['Site', 'Devices', 'Printers', 'Open warnings', 'Last told'],
      sites.map((s) => [s.name, s.devices, s.printers, s.openWarnings, s.lastSent && shortTime(s.lastSent)]),
    ),
    ...(warnings.length > 0
      ? [
          '',
          table(
            ['Warning', 'Maker', 'Model', 'How many', 'Sites', 'Since'],
            warnings.map((w) => [
              w.kind,
              w.vendor,
              w.model,
              w.warnings,
              w.sites,
              w.first && shortTime(w.first),
            ]),
          ),
        ]
      : []),
    '',
    table(
      ['Maker', 'Model', 'Firmware', 'Devices', 'Sites'],
      spread.map((s) => [s.vendor, s.model, s.firmware, s.devices, s.sites]),
    ),
    '',
    ...reach.map(reachSentence),
    '',
    table(
      ['Whom all sites talk to (30 days)', 'Sites', 'Sent'],
      traffic
        .slice(0, 20)
        .map((t) => [t.organisation, t.sites, t.bytesOut === null ? null : byteSize(Number(t.bytesOut))]),
    ),
  ].join('\n')
}

/** "InkHome 410 PC2.15.0 reached 41 of 60 devices in 9 days; 2 sites held back." */
function reachSentence(r: FleetReach): string {
  const days = reachDays(r)
  const within = days === null ? '' : ` in ${days} ${days === 1 ? 'day' : 'days'}`
  const held =
    r.sitesHeldBack === 0 ? '' : `; ${r.sitesHeldBack} ${r.sitesHeldBack === 1 ? 'site' : 'sites'} held back`
  return printable(`${r.model} ${r.firmware} reached ${r.devices} of ${r.ofDevices} devices${within}${held}.`)
}
