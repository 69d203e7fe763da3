import type { ClaimList } from './claim-list.ts'
import { lookUpModel, softwareOf } from './model-lookup.ts'
import { remembering } from './remember.ts'
import {
  isModuleMaker,
  labelVendor,
  leadingVendor,
  modelAfterVendor,
  withoutNoun,
  withoutVendor,
} from './vendor-name.ts'

/**
 * Product tokens of kernels, protocols, UPnP stacks and web servers (RFC 9110, 10.2.4): they run in many makers'
 * devices, and neither their names nor their versions say anything of the device.
 */
const STACKS =
  /(?<![\w-])(?:linux|unix|posix|posix_os|freebsd|netbsd|openbsd|darwin|winnt|nt|win32|windows|wind river|vxworks|nucleus|threadx|ecos|freertos|rtos|ucos|kernel|android|os|system|unspecified|upnp|upnp-device-host|dlnadoc|dlna|ssdp|igd|http|httpd|embedded|portable sdk for upnp devices|miniupnpd|libupnp|intel micro ?stack|intel sdk for upnp devices|gupnp|jupnp|cling|platinum|neptune|pupnp|twonky(?: upnp sdk|vision)?|mediabolicmweb|cybergarage|cyberlink(?:java|c\+\+)?|allegro-software-rompager|rompager|virata-emweb|goahead(?:-webs)?|mbedthis-appweb|embedthis-\w+|appweb|boa|thttpd|mini_httpd|micro_httpd|lighttpd|nginx|apache|openresty|jetty|twistedweb|twisted|python|cherrypy|tornadoserver|node|busybox|openssl|mod_ssl|php|perl|gsoap|webserver|web server|broadcom|realtek|ralink|quick_ssdp|microsoft-httpapi|microsoft-iis|fos|jabber|mips\w*|arm\w*|i\d86|x86_64|debug|hardware|release)(?:[/ ]+v?\d[^\s,;]*|\/(?=[\s,;]|$))?(?![\w-])/gi

const VERSION = /[/ ]v?(?<version>\d+(?:\.\d+)+[\w.+-]*)$/i

interface Product {
  readonly vendor: string
  readonly stated: boolean
  readonly model: string | null
  /** The version of a program, where the product is one: a device's own token may name its UPnP stack's. */
  readonly program: { readonly model: string; readonly version: string | null } | null
}

/** What a header's product tokens name besides its stacks, such as `D-Link/DIR-655` or `Jellyfin/10.8`. */
const products = remembering(1_000, (header): readonly Product[] =>
  header
    .replace(STACKS, ',')
    .split(/[,;()]+/)
    .slice(0, 8)
    .flatMap((piece) => {
      const product = productOf(piece.trim())
      return product ? [product] : []
    }),
)

function productOf(piece: string): Product | null {
  const version = VERSION.exec(piece)?.groups?.version ?? null
  const name = piece
    .replace(VERSION, '')
    .replace(/[/_]/g, ' ')
    .replace(/ v?\d+(?:\.\d+)+$/i, '')
    .trim()
  if (name.length < 2) return null
  const row = lookUpModel(name, null)
  const spoken = labelVendor(name) ?? leadingVendor(name.replace(/[-.].*/, ''))
  const vendor = spoken ?? row?.vendor
  const program = softwareOf(name)
  // A module's or board's maker wrote the server; whose device it is in, is not said.
  if (vendor ? isModuleMaker(vendor) : !program) return null
  const owner = vendor ?? program?.vendor ?? ''
  return {
    vendor: owner,
    stated: spoken !== null,
    model: row ? withoutNoun(withoutVendor(name, row.vendor)) : owner ? modelAfterVendor(name, owner) : null,
    program: program ? { model: name, version } : null,
  }
}

/** The maker, model or program a `SERVER` or `User-Agent` header names, where the tables' rows read none. */
export function readProducts(list: ClaimList, header: string, from: string): void {
  for (const { vendor, stated, model, program } of products(header)) {
    if (!list.has('vendor')) list.add('vendor', vendor, from, 0.6, stated ? 'stated' : 'inferred')
    if (model && !list.has('model')) {
      list.add('model', model, from, 0.6)
      list.describe(model, from)
    }
    if (program && !list.has('model')) list.add('model', program.model, from, 0.6)
    if (program && !list.has('firmware')) list.add('firmware', program.version, from, 0.7)
  }
}
