import { once } from 'node:events'
import { createServer } from 'node:http'

/** A site that serves one list. Its address is out on the internet, and in the lab led back to the laptop itself. */
export const LIST_SITE = { host: 'lists.pell.example', address: '9.9.8.7' } as const

const LIST = `# Title: Pell's trackers
# Last modified: 2026-11-01
# License: CC0 1.0
0.0.0.0 beacon.marmalade.example
0.0.0.0 pixel.quince.example
`

/** Serves the list until disposed of; `asked` is what was asked for. */
export async function listSite(): Promise<AsyncDisposable & { url: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    response.setHeader('content-type', 'text/plain; charset=utf-8').end(LIST)
  })
  server.listen(80, LIST_SITE.address)
  await once(server, 'listening')
  return {
    url: `http://${LIST_SITE.host}/trackers.txt`,
    asked,
    async [Symbol.asyncDispose]() {
      server.close()
      await once(server, 'close')
    },
  }
}
