import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { contentSecurityPolicy, ORIGIN, SCHEME } from './origin.ts'

/** The screens come from `app://bundle/`, a scheme of our own that serves listed files and nothing else. */

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the files that lie in `folder`, by an allow-list made once; or Vite's, while developing. */
export function serveBundle(session: Session, folder: string, devServer: string | null): void {
  if (devServer) serveDevServer(session, devServer)
  else serveFiles(session, folder)
}

function serveFiles(session: Session, folder: string): void {
  let listed: ReadonlyMap<string, string> | undefined
  const files = () => {
    listed ??= listFiles(folder)
    return listed
  }
  // While the page's process starts, and before that one asks.
  setImmediate(files)
  // `protocol.handle` speaks the classes of `fetch`, and the first use of those loads Node's whole HTTP client: as long
  // as an empty window takes to paint. This older way knows buffers and nothing of them.
  session.protocol.registerBufferProtocol(SCHEME, ({ method, url }, answer) => {
    if (method !== 'GET') return answer(refusal(405))
    const { protocol: scheme, host, pathname } = new URL(url)
    const file =
      `${scheme}//${host}` === ORIGIN ? files().get(pathname === '/' ? '/index.html' : pathname) : undefined
    if (file === undefined) return answer(refusal(404))
    try {
      // At once: a trip to another thread and back takes longer than to read any of them.
      answer({ data: readFileSync(file), headers: headers(TYPES[extname(file)]!, null) })
    } catch {
      answer(refusal(404))
    }
  })
}

function serveDevServer(session: Session, devServer: string): void {
  session.protocol.handle(SCHEME, (request) => {
    const url = new URL(request.url)
    const isOurs = request.method === 'GET' && `${url.protocol}//${url.host}` === ORIGIN
    return isOurs ? fromDevServer(devServer, url) : new Response(null, { status: 404 })
  })
}

/** Files by the path they are asked for, compared as it stands: no decoding, no dots, no joining of paths. */
function listFiles(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]),
  )
}

async function fromDevServer(devServer: string, url: URL): Promise<Response> {
  const answer = await fetch(devServer + url.pathname + url.search)
  const type = answer.headers.get('content-type') ?? 'application/octet-stream'
  return new Response(await answer.arrayBuffer(), {
    status: answer.status,
    headers: headers(type, devServer),
  })
}

const refusal = (statusCode: number) => ({
  statusCode,
  data: Buffer.alloc(0),
  headers: headers('text/plain', null),
})

const headers = (type: string, devServer: string | null) => ({
  'content-type': type,
  'content-security-policy': contentSecurityPolicy(devServer),
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
})
