import { discard, type ReadService } from './dns-sd-service.ts'
import { AIRPORT_PRODUCTS, APPLE_MODELS } from './fingerprints/apple-models.ts'
import { airplayFirmware } from './firmware-version.ts'
import { lookUpModel } from './model-lookup.ts'
import { normaliseVendor } from './vendor-name.ts'

const AIRPLAY_IMITATED = /^appletv\d/i
const airplay: ReadService = (list, txt, _name, from) => {
  const model = txt('model') || txt('am')
  const maker = normaliseVendor(txt('manufacturer') || txt('integrator').replace(/_tv$/i, ''))
  const apple = (maker === 'Apple' || maker === '') && lookUpModel(model, null)?.vendor === 'Apple'
  const key = txt('am') ? 'TXT am' : 'TXT model'
  if (maker && maker !== 'Apple' && AIRPLAY_IMITATED.test(model)) {
    discard(list, 'model')
    list.add('kind', 'tv', from('TXT integrator'), 0.7, 'inferred')
  }
  if (/_tv$/i.test(txt('integrator'))) list.add('kind', 'tv', from('TXT integrator'), 0.85, 'inferred')
  if (apple) {
    list.add('vendor', 'Apple', from(key), 0.85)
    list.add('firmware', txt('osvers') || txt('ov'), from(txt('osvers') ? 'TXT osvers' : 'TXT ov'), 0.9)
    return
  }
  const firmware = airplayFirmware(txt('fv'))
  // Samsung's televisions name their build as in `T-KSU2EUABC-2002.0`.
  if (/^T-[A-Z0-9]{5,}-\d{4}/.test(firmware)) list.add('kind', 'tv', from('TXT fv'), 0.8, 'inferred')
  // Roku writes its build behind its version: the first three groups are what it states everywhere else.
  const roku = /^[A-Z]?\d{3,4}X\d?$/.test(model)
  list.add(
    'firmware',
    roku ? (/^\d+\.\d+\.\d+/.exec(firmware)?.[0] ?? firmware) : firmware,
    from('TXT fv'),
    0.88,
  )
  if (/^ampl?i?f?i?e?r?$|^play:|^beam|^arc$|^one/i.test(model))
    list.add('kind', 'speaker', from(key), 0.6, 'inferred')
}

/** Services of Apple's devices and of those that imitate them. */
export const APPLE_SERVICES: Readonly<Record<string, ReadService>> = {
  '_airplay._tcp': airplay,
  '_raop._tcp': (list, txt, name, from) => {
    airplay(list, txt, name, from)
    const shown = name.replace(/^[0-9A-F]{12}@/i, '')
    const row = txt('am') ? null : lookUpModel(shown, null)
    if (!row) return
    list.add('vendor', row.vendor, from('instance'), 0.6)
    list.add('model', shown.replace(/^(?:\S+ )(?=\S*\d)/, ''), from('instance'), 0.5)
  },
  '_companion-link._tcp': (list, txt, _name, from) => {
    const row = lookUpModel(txt('rpmd'), 'Apple')
    if (row?.kind) list.add('kind', row.kind, from('TXT rpMd'), 0.9, 'inferred')
  },
  '_device-info._tcp': (list, txt, _name, from) => {
    const sold = APPLE_MODELS[txt('model')]
    if (sold) {
      // Below what another service states: then the identifier itself holds, as everywhere else.
      discard(list, 'model')
      list.add('model', sold, from('TXT model'), 0.8)
    }
    // The names Apple's own builds carry, such as J105aAP of an Apple TV 4K.
    if (/^[A-Z]\d{2,3}[a-z]{0,2}AP$/.test(txt('model')))
      list.add('vendor', 'Apple', from('TXT model'), 0.8, 'inferred')
    if (/^(?:MacSamba|Xserve|RackMac|TimeCapsule)/.test(txt('model'))) discard(list, 'model')
  },
  '_airport._tcp': (list, txt, _name, from) => {
    const record = Object.fromEntries(
      txt('wama')
        .split(',')
        .map((part) => part.split('=') as [string, string]),
    )
    list.add('firmware', record.syVs, from('TXT syVs'), 0.92)
    list.add('model', AIRPORT_PRODUCTS[record.syAP ?? ''], from('TXT syAP'), 0.85, 'inferred')
    list.add('mac', txt('wama').split(',')[0], from('TXT waMA'), 0.9)
  },
}
