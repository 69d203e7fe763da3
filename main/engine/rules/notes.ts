import { nameKey } from '../../../shared/announcement.ts'
import { domainLabel } from './company-name.ts'
import type { DeviceState } from './state.ts'
import { DAY } from './time.ts'

/** What an owner's note may explain. Notes on other matters ("cleaned it") explain nothing. */
export type NoteAbout =
  | 'traffic'
  | 'party'
  | 'mail'
  | 'names'
  | 'service'
  | 'firmware'
  | 'supplies'
  | 'device'
  | 'place'
  | 'probing'

const ABOUT: Record<NoteAbout, RegExp> = {
  traffic:
    /\b(?:4k|8k|u?hd|resolution|record\w*|upload\w*|back(?:ed)?[- ]?ups?|cop(?:y|ied)|pictures|photos|videos|films?|sync\w*|stream\w*|quality|night|sicher\w+|hochgeladen|fotos|bilder|aufnahme\w*|kopiert|sauvegarde|photos|enregistr\w+|copia|fotos|grab\w+)\b/i,
  party:
    /\b(?:accounts?|services?|connected|linked|app|subscri\w+|signed up|integration|cloud|stream\w*|films?|music|channel|konto|dienst|verbunden|abo|compte|cuenta|servicio|lié)\b/i,
  mail: /\b(?:e-?mails?|smtp|relay|newsletter|mails|post\w*|courriel|correo)\b/i,
  names: /\b(?:dns|pi-?hole|ad-?guard|resolver|name ?servers?|filter|unbound|nextdns|doh|dot|nameserver)\b/i,
  service:
    /\b(?:telnet|ssh|ftp|services?|ports?|debug\w*|developer|enabled|switched on|opened|remote|maintenance|activated|aktiviert|eingeschaltet|activé|activado)\b/i,
  firmware:
    /\b(?:firmware|updat\w+|upgrad\w+|flash\w*|downgrad\w+|rolled? ?back|version|aktualisier\w+|mise à jour|actualiz\w+)\b/i,
  supplies:
    /\b(?:cartridges?|toners?|inks?|suppliers?|brand|refill\w*|part number|drum|leak\w*|patronen?|tinte|marke|cartouches?|encre|cartuchos?|tinta)\b/i,
  device:
    /\b(?:bought|new|replac\w+|exchang\w+|repair\w*|warranty|swapp\w+|got|gekauft|neu\w*|ersetzt|getauscht|acheté|nouve\w+|remplac\w+|comprado|nuevo)\b/i,
  place: /\b(?:router|moved|provider|wi-?fi|internet|relocat\w+|umgezogen|umgestellt|déplacé|mudado)\b/i,
  probing: /\b(?:scann?\w*|polls?|polling|monitor\w*|inventory|audit|nmap|discover\w*|überwach\w+)\b/i,
}

/** Notes explain what happens from a day before them (told in the evening) to two weeks after. */
const BEFORE = DAY
const AFTER = 14 * DAY

/** The note that explains something of that sort at that time; `null` when none does. */
export function explainedBy(device: DeviceState, at: number, about: readonly NoteAbout[]): string | null {
  const note = device.notes.findLast(
    (n) => n.at - BEFORE <= at && at <= n.at + AFTER && about.some((topic) => ABOUT[topic].test(n.text)),
  )
  return note?.text ?? null
}

/** A standing purpose the owner ever stated ("this is our DNS filter"). */
export const purposeSaid = (device: DeviceState, about: NoteAbout): string | null =>
  device.notes.findLast((n) => ABOUT[about].test(n.text))?.text ?? null

/** The owner named this party, whenever that was, or noted a new service when it came. */
export function partyNoted(device: DeviceState, domain: string, firstAt: number): string | null {
  const label = domainLabel(domain)
  const named = device.notes.findLast(
    (n) => n.text.toLowerCase().includes(domain) || (label.length >= 4 && nameKey(n.text).includes(label)),
  )
  return named?.text ?? explainedBy(device, firstAt, ['party'])
}
