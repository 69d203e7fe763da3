/** The only names main process and preload script exchange messages under. */
export const CONNECT = 'engine:connect'
export const ENGINE_PORT = 'engine:port'
export const ENGINE_FAILED = 'engine:failed'
export const DESKTOP_PORT = 'desktop:port'
export const OPEN_LINK = 'link:open'
export const CHOOSE_FILES = 'files:choose'
export const HAND_FILES = 'files:hand'
export const KEEP_PASSWORD = 'source:password'
