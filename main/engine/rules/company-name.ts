import { nameKey } from '../../../shared/announcement.ts'
import { remembered } from './remembered.ts'

/** Whether a domain carries a company's name: `canonprint.example` does for Canon, `canonical.example` does not. */

/** What companies put behind their name in a domain: what it is for, and where. */
const BEHIND =
  'access|account|accounts|ad|ads|alexa|america|analytics|api|apis|app|apps|asia|auth|aws|backup|beta|bot|cam|camera|cameras|care|cast|cdn|' +
  'china|club|cloud|comm|community|company|config|connect|connected|content|control|corp|cycle|data|ddns|dev|device|devices|diag|digital|' +
  'direct|dl|dns|download|downloads|edge|electronics|energy|eu|europe|events|firmware|fw|games|global|go|group|health|help|hk|home|homes|hub|' +
  'id|images|inc|india|industries|insights|iot|japan|labs|life|light|lighting|link|live|log|login|logs|ltd|mail|media|mesh|metrics|' +
  'mobile|mqtt|music|net|network|networks|now|online|ota|pay|photos|play|portal|print|printer|printers|pro|push|relay|remote|robot|robotics|' +
  'router|safe|secure|security|server|servers|service|services|shop|site|sleep|smart|solar|solution|solutions|sound|static|stats|status|' +
  'storage|store|stream|streaming|support|sync|system|systems|tech|technologies|technology|telemetry|time|track|tracking|tv|uk|update|updates|' +
  'upgrade|us|usa|user|users|video|vision|voice|watch|web|wifi|world'
const IS_BEHIND = new RegExp(`^(?:${BEHIND}|\\d)+$`)
/** Words that many companies' names begin with: alone in a domain they are nobody's. */
const ANYBODYS = new Set(
  'advanced american best black blue china digital dream european first general global green happiest home hong international micro national new open red shenzhen silicon smart super taiwan texas the total united universal western white'.split(
    ' ',
  ),
)
/** A shorter first word stands within too many others. */
const TELLING = 4

/** The telling part of a domain: `nimbu` of `nimbu.example`. */
export const domainLabel = remembered((domain: string): string => nameKey(domain.split('.')[0] ?? ''))

/** A company's name as domains may carry it: the whole of it, and its first word where that is its own. */
const keysOf = remembered((company: string) => {
  const first = nameKey(company.trim().split(/\s+/)[0] ?? '')
  return { whole: nameKey(company), first: ANYBODYS.has(first) ? '' : first }
})

/** Whether a domain carries a company's name: the whole of it, its first word, or its beginning; nothing but known words behind. */
export function bearsName(domain: string, company: string): boolean {
  const label = domainLabel(domain)
  const { whole, first } = keysOf(company)
  if (label === '' || whole === '') return false
  if (label === whole || label === first) return true
  const follows = (name: string) =>
    name.length >= TELLING && label.startsWith(name) && IS_BEHIND.test(label.slice(name.length))
  if (follows(whole) || follows(first)) return true
  // `brotherindustries` shortened: as far as a word of the name goes.
  return first.length >= TELLING && label.length > first.length && whole.startsWith(label)
}
