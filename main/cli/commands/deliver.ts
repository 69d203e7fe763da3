import { type Command, Option } from 'commander'
import type { DeliveryPlace, DeliveryStatus } from '../../../shared/model/delivery.ts'
import { SEVERITIES, type Severity } from '../../../shared/model/kinds.ts'
import type { Engine } from '../../engine/engine.ts'
import { certificateIn } from '../certificate-file.ts'
import type { Context } from '../context.ts'
import { printable, shortTime, table } from '../print.ts'
import { secretLine } from '../secret-file.ts'
import { PLACE_HELP, type PlaceOptions, placeNamed, quietHours } from './deliver-place.ts'
import { forgetSecret, keepSecret, secretOf } from './deliver-secrets.ts'

interface Options {
  db?: string
  json?: boolean
}
type AddOptions = Options &
  PlaceOptions & { severity: Severity[]; quiet?: string; passwordFile?: string; ca?: string }

const ADD_EXAMPLE = 'add ntfy https://ntfy.example/my-topic --quiet 22:00-07:00'

/** `deliver`: warnings where the owner already looks. `watch`, or the app, delivers as long as it runs. */
export function deliverCommands(program: Command, context: Pick<Context, 'out' | 'engine'>): void {
  const deliver = program
    .command('deliver')
    .description('warnings to Home Assistant, a webhook, ntfy or e-mail, while `watch` or the app runs')
    .addHelpText('after', `\nExample:\n  houseguest deliver ${ADD_EXAMPLE}`)
  const command = (name: string, description: string, example: string) =>
    deliver
      .command(name)
      .description(description)
      .option('--db <file>', 'the ledger (default: the desktop app’s)')
      .option('--json', 'one JSON document on stdout')
      .addHelpText('afterAll', `\nExample:\n  houseguest deliver ${example}`)

  command('add <kind> <address>', 'name a place to be told at; nothing is sent yet', ADD_EXAMPLE)
    .option('--home', 'the place is in your own network')
    .addOption(
      new Option('--severity <severity...>', 'which warnings')
        .choices(SEVERITIES)
        .default(['warning', 'alarm'], 'warning alarm'),
    )
    .option('--quiet <hours>', 'when nothing is sent, like 22:00-07:00')
    .option('--password-file <file>', 'the password or access token, in a file only you can read')
    .option('--ca <file>', 'the certificate of the authority that signed the place’s (PEM)')
    .option('--from <address>', 'who an e-mail is from')
    .option('--to <address...>', 'who gets an e-mail')
    .option('--prefix <topic>', 'where Home Assistant looks for devices', 'homeassistant')
    .addHelpText('after', PLACE_HELP)
    .action(async (kind: string, address: string, options: AddOptions) => {
      const stated = address.startsWith('@') ? secretLine(address.slice(1)) : address
      const { place, path } = placeNamed(kind, stated, options)
      const quiet = quietHours(options.quiet)
      const password = options.passwordFile === undefined ? null : secretLine(options.passwordFile)
      const ca = certificateIn(options.ca)
      const engine = await context.engine({ db: options.db, mode: 'write' })
      const { home = false, severity } = options
      const delivery = engine.deliveries.add({ place, atHome: home, severities: severity, quiet })
      try {
        keepSecret(options.db, delivery.id, { path, password, ca })
      } catch (error) {
        await engine.deliveries.remove(delivery.id, { path, password, ca }, { forget: true })
        throw error
      }
      context.out(
        options.json
          ? JSON.stringify({ delivery })
          : `${nameOf(place)} is told from now on, while \`watch\` runs. Try it: houseguest deliver test ${delivery.id}`,
      )
    })

  command('list', 'where warnings go, and how that goes', 'list').action(async (options: Options) => {
    const deliveries = (await context.engine({ db: options.db, mode: 'read' })).deliveries.list()
    if (options.json) return context.out(JSON.stringify({ deliveries }))
    context.out(
      deliveries.length > 0 ? deliveryTable(deliveries) : 'Warnings go nowhere; `deliver add` names a place.',
    )
  })

  command('test <id>', 'send a test to one place now', 'test 1').action(
    async (id: string, options: Options) => {
      const engine = await context.engine({ db: options.db, mode: 'change' })
      await engine.deliveries.test(id, secretOf(options.db, id))
      context.out(options.json ? JSON.stringify({ delivered: true }) : 'It arrived.')
    },
  )

  command('remove <id>', 'tell a place no more; a broker forgets everything first', 'remove 1')
    .option('--forget', 'even where the broker is not reached')
    .action(async (id: string, options: Options & { forget?: boolean }) => {
      const engine = await context.engine({ db: options.db, mode: 'change' })
      const { forget = false } = options
      const secret = forget ? { path: null, password: null, ca: null } : secretOf(options.db, id)
      const deliveries = await engine.deliveries.remove(id, secret, { forget })
      forgetSecret(options.db, id)
      context.out(options.json ? JSON.stringify({ deliveries }) : 'It is told no more.')
    })
}

/** Keeps every place told until the engine closes; stderr hears of what stands against it. */
export function startDeliveries(engine: Engine, db: string | undefined, context: Pick<Context, 'err'>): void {
  for (const { id, place } of engine.deliveries.list())
    engine.deliveries.start(id, secretOf(db, id), (problem) =>
      context.err(`${printable(`${nameOf(place)}: ${problem ?? 'told'}`)}\n`),
    )
}

const nameOf = (place: DeliveryPlace): string =>
  `${place.kind} ${'origin' in place ? place.origin : place.host}`

const deliveryTable = (deliveries: readonly DeliveryStatus[]): string =>
  table(
    ['Place', 'Severities', 'Last arrived', 'Problem', 'Id'],
    deliveries.map(({ id, place, severities, sentAt, problem }) => [
      nameOf(place),
      place.kind === 'mqtt' ? null : severities.join(' '),
      sentAt && shortTime(sentAt),
      problem,
      id,
    ]),
  )
