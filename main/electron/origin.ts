export const SCHEME = 'app'
/** The one origin the screens have; nothing else may load, be navigated to or talk to the main process. */
export const ORIGIN = `${SCHEME}://bundle`

/** Everything off, then only what the screens' own files need (CSP Level 3; Trusted Types). */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'none'",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
}

/** The Content-Security-Policy header. Vite's hot reload needs inline code and its web socket: in development only. */
export function contentSecurityPolicy(devServer: string | null): string {
  const { 'require-trusted-types-for': trustedTypes, ...rest } = POLICY
  const policy = devServer
    ? {
        ...rest,
        'script-src': "'self' 'unsafe-inline'",
        'style-src': "'self' 'unsafe-inline'",
        'connect-src': `'self' ${devServer.replace(/^http/, 'ws')}`,
      }
    : { ...rest, 'require-trusted-types-for': trustedTypes }
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
