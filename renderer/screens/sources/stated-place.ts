import type { StatedPlace } from '../../../shared/ipc/evidence-calls.ts'
import type { SourceKind } from '../../../shared/model/source.ts'

/** The form of a new source, as it is filled in. */
export interface SourceForm {
  kind: SourceKind
  url: string
  user: string
  password: string
  /** A chosen log file, by its token. */
  file: { token: string; name: string } | null
  /** An address of this computer NetFlow is listened for at. */
  address: string
  port: string
  /** Addresses of routers, parted by commas or blanks. */
  exporters: string
  interface: string
}

/** What an address without its scheme is taken for: boxes at home mostly speak plain HTTP. */
function boxUrl(typed: string): string {
  const url = typed.trim()
  return url === '' || /^[a-z]+:\/\//i.test(url) ? url : `http://${url}`
}

/** The place a form states, `null` while something is missing; the engine checks what it says. */
export function statedPlaceOf(form: SourceForm): StatedPlace | null {
  const url = boxUrl(form.url)
  switch (form.kind) {
    case 'pihole':
      return URL.canParse(url) ? { kind: 'pihole', url, hasPassword: form.password !== '' } : null
    case 'adguard':
      return URL.canParse(url) && form.user.trim() && form.password
        ? { kind: 'adguard', url, user: form.user.trim() }
        : null
    case 'logfile':
      return form.file && { kind: 'logfile', file: form.file.token }
    case 'netflow': {
      const exporters = form.exporters.split(/[\s,;]+/).filter(Boolean)
      const port = Number(form.port)
      return form.address && exporters.length > 0 && Number.isInteger(port) && port > 0
        ? { kind: 'netflow', address: form.address, port, exporters }
        : null
    }
    case 'capture':
      return form.interface ? { kind: 'capture', interface: form.interface } : null
  }
}
