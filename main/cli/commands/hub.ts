import type { Command } from 'commander'
import { Fault } from '../../../shared/fault.ts'
import type { HubBatch, HubStatus } from '../../../shared/model/hub.ts'
import { certificateIn } from '../certificate-file.ts'
import type { Context } from '../context.ts'
import { forgetPassword, keepPassword, passwordOf, readKey } from './hub-key.ts'
import { hubOwnerCommands } from './hub-owner.ts'

interface Options {
  db?: string
  json?: boolean
  names?: boolean
  ca?: string
  all?: boolean
}

/** `hub`: one home among many. A site joins, previews, sends and leaves; the owner's commands are beside. */
export function hubCommands(program: Command, context: Context): void {
  const hub = program
    .command('hub')
    .description('tell a hub of your own what happened here, and look at many sites')
    .addHelpText('after', '\nExample:\n  houseguest hub join key.json\n  houseguest hub preview')
  const command = (name: string, description: string, example = name) =>
    hub
      .command(name)
      .description(description)
      .option('--db <file>', 'the ledger (default: the desktop app’s)')
      .option('--json', 'one JSON document on stdout')
      .addHelpText('after', `\nExample:\n  houseguest hub ${example}`)

  command(
    'join <keyfile>',
    'join a hub with the key its owner gave this site, or - to pipe it in; nothing is sent yet',
    'join key.json',
  )
    .option('--names', 'let devices’ names and the sentences of warnings leave too')
    .option('--ca <file>', 'the certificate of the authority that signed the hub’s (PEM)')
    .action(async (file: string, options: Options) => {
      const key = readKey(file)
      if (key.siteId === null)
        throw new Fault('bad-argument', `${file} is a viewer’s key; a site has its own.`)
      const engine = await context.engine({ db: options.db, mode: 'write' })
      const { url, siteId } = key
      const status = await engine.hub.join({
        url,
        siteId,
        certificate: certificateIn(options.ca),
        shareNames: options.names === true,
      })
      keepPassword(options.db, key.password)
      context.out(options.json ? JSON.stringify(status) : told(status))
    })

  command('leave', 'leave the hub; what it was told stays there until its owner deletes it').action(
    async (options: Options) => {
      const engine = await context.engine({ db: options.db, mode: 'change' })
      const status = await engine.hub.leave()
      forgetPassword(options.db)
      context.out(options.json ? JSON.stringify(status) : told(status))
    },
  )

  for (const [name, paused, description] of [
    ['pause', true, 'let nothing leave by itself; what changes waits'],
    ['resume', false, 'go on sending what waits, as long as `watch` or the app runs'],
  ] as const)
    command(name, description).action(async (options: Options) => {
      const engine = await context.engine({ db: options.db, mode: 'change' })
      const status = await engine.hub.pause(paused)
      context.out(options.json ? JSON.stringify(status) : told(status))
    })

  command('status', 'whether a hub is joined, and what waits to be sent').action(async (options: Options) => {
    const status = (await context.engine({ db: options.db, mode: 'read' })).hub.status()
    context.out(options.json ? JSON.stringify(status) : told(status))
  })

  command('preview', 'exactly what would leave next; nothing is sent')
    .option('--names', 'as if names were shared')
    .action(async (options: Options) => {
      const engine = await context.engine({ db: options.db, mode: 'change' })
      const { waiting, batch } = engine.hub.preview(options.names)
      if (options.json) return context.out(JSON.stringify({ waiting, batch }))
      context.out(`${waiting} things would leave. The first of them:\n${foretold(batch)}`)
    })

  command('send', 'send what waits, once')
    .addHelpText('after', '\n`houseguest watch` sends by itself as long as it runs.')
    .action(async (options: Options) => {
      const engine = await context.engine({ db: options.db, mode: 'change' })
      const sent = await engine.hub.send(passwordOf(options.db), context.signal, (_, waiting) => {
        if (context.terminal) context.err(`\r${waiting} left `)
      })
      if (context.terminal) context.err('\r')
      context.out(
        options.json ? JSON.stringify({ sent, ...engine.hub.status() }) : `${sent} things were sent.`,
      )
    })

  hubOwnerCommands(hub, context)
}

function told({ membership, state, waiting, isFull, problem }: HubStatus): string {
  if (!membership) return 'No hub is joined; nothing leaves this machine.'
  return [
    `Joined ${membership.url} as site ${membership.siteId}; names ${membership.shareNames ? 'leave too' : 'stay here'}.`,
    `${waiting} things wait to be sent.`,
    ...(state === 'paused' ? ['Nothing leaves by itself until `hub resume`.'] : []),
    ...(isFull ? ['The outbox is full: older days wait in the ledger and follow by themselves.'] : []),
    ...(problem ? [problem] : []),
  ].join('\n')
}

const SHOWN = 5

function foretold(batch: HubBatch): string {
  const parts = [
    ['devices', batch.devices],
    ['changes', batch.changes],
    ['warnings', batch.warnings],
    ['days of contacts', batch.days],
  ] as const
  return parts
    .flatMap(([what, rows]) => [
      `${what}: ${rows.length}`,
      ...rows.slice(0, SHOWN).map((row) => `  ${JSON.stringify(row).slice(0, 300)}`),
    ])
    .join('\n')
}
