import { sizeIfKnown } from '../../../shared/byte-size.ts'
import type { AuditedDevice } from '../../../shared/model/audit-data.ts'
import { type Block, heading, paragraph, said, small } from './document.ts'
import { nameOf } from './naming.ts'
import { count, day } from './words.ts'

/** Whom devices talk to. */

/** Destinations one table shows; the JSON form has all. */
const MAX_CONTACTS = 20
/** Devices whose destinations one report shows. */
const MAX_DEVICES = 60

/** Whom one device talked to, most often first. */
export function contactsTable(audited: AuditedDevice): Block[] {
  const { contacts } = audited
  if (contacts === null)
    return [paragraph('Whom it talks to was not observed: no record of its traffic was given to Houseguest.')]
  const shown = contacts.toSorted((a, b) => b.connections - a.connections).slice(0, MAX_CONTACTS)
  const left = contacts.length - shown.length
  return [
    {
      type: 'table',
      caption: [
        'Whom ',
        said(nameOf(audited.device)),
        ' talked to. Country: where the address is registered, not where the computer stands.',
      ],
      columns: [
        { head: 'Destination', share: 28 },
        { head: 'Organisation', share: 20 },
        { head: 'Country', share: 9 },
        { head: 'Category', share: 11 },
        { head: 'Port', share: 7, end: true },
        { head: 'Times', share: 8, end: true },
        { head: 'Sent', share: 10, end: true },
        { head: 'Received', share: 10, end: true },
        { head: 'Last', share: 11 },
      ],
      rows: shown.map((c) => [
        said(c.host ?? c.ip),
        said(c.organisation),
        said(c.country),
        said(c.category),
        c.port === null ? null : String(c.port),
        c.connections,
        sizeIfKnown(c.bytesOut),
        sizeIfKnown(c.bytesIn),
        day(c.lastSeen),
      ]),
    },
    ...(left > 0 ? [small(`and ${count(left, 'more destination')}, in the JSON form of this report.`)] : []),
  ]
}

/** Whom the home's devices talk to. */
export function contactsChapter(devices: readonly AuditedDevice[]): Block[] {
  const observed = devices.filter(({ contacts }) => contacts !== null)
  const unseen = devices.filter(({ contacts }) => contacts === null)
  const title = heading('Whom they call')
  if (observed.length === 0)
    return [
      title,
      paragraph(
        'Conduct not observed: no record of outbound traffic was given to Houseguest, so nothing is claimed about whom these devices talk to.',
      ),
    ]
  const shown =
    observed.length <= MAX_DEVICES
      ? observed
      : observed.toSorted((a, b) => b.contacts!.length - a.contacts!.length).slice(0, MAX_DEVICES)
  return [
    title,
    ...shown.flatMap((audited) => [heading(said(nameOf(audited.device)), 3), ...contactsTable(audited)]),
    ...(shown.length < observed.length
      ? [
          small(
            `${count(observed.length - shown.length, 'more device')} with fewer destinations: in the JSON form of this report.`,
          ),
        ]
      : []),
    ...(unseen.length > 0 ? [paragraph('Not observed: ', ...listed(unseen), '.')] : []),
  ]
}

const listed = (devices: readonly AuditedDevice[]) =>
  devices.flatMap(({ device }, i) => [...(i > 0 ? [', '] : []), said(nameOf(device))])
