/** Where a hub is, as a person reads it; a socket's folder stands encoded in its address. */
export const hubHost = (url: string): string => decodeURIComponent(URL.parse(url)?.host || url)
