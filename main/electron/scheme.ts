import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
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
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the files that lie in `folder` now, by an allow-list made once; or Vite's, while developing. */
export function serveBundle(session: Session, folder: string, devServer: string | null): void {
  const files = devServer ? new Map<string, string>() : listFiles(folder)
  session.protocol.handle(SCHEME, async (request) => {
    if (request.method !== 'GET') return refuse(405)
    const url = new URL(request.url)
    if (`${url.protocol}//${url.host}` !== ORIGIN) return refuse(404)
    if (devServer) return fromDevServer(devServer, url)
    const file = files.get(url.pathname === '/' ? '/index.html' : url.pathname)
    if (!file) return refuse(404)
    const body = await readFile(file).catch(() => null)
    return body ? new Response(body, { headers: headers(TYPES[extname(file)]!, null) }) : refuse(404)
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

const refuse = (status: number) => new Response(null, { status, headers: headers('text/plain', null) })

const headers = (type: string, devServer: string | null) => ({
  'content-type': type,
  'content-security-policy': contentSecurityPolicy(devServer),
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
})
