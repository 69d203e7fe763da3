import type { Port } from '../../shared/ipc/port.ts'
import { fakeDesktop } from './desktop.ts'
import { fakeEngine } from './engine.ts'

/** Gives the page what the preload script gives it in the app. The query says which home: see `fakeEngine`. */

const options = new URLSearchParams(location.search)
const home = {
  devices: Number(options.get('devices') ?? 15),
  consented: options.has('consented'),
  broken: options.has('broken'),
}

/** One end of a new channel as a port; the other goes to the page under this name. */
function portFor(type: string): Port {
  const { port1, port2 } = new MessageChannel()
  window.postMessage({ type }, location.origin, [port2])
  return {
    post: (message) => port1.postMessage(message),
    listen(onMessage) {
      port1.onmessage = ({ data }) => onMessage(data)
    },
    onClose: (callback) => port1.addEventListener('close', callback),
    close: () => port1.close(),
  }
}

function connect(): void {
  fakeDesktop(portFor('desktop-port'))
  const engine = portFor('engine-port')
  fakeEngine(home, engine)
  Object.assign(window, { stopEngine: () => engine.close() })
}

Object.assign(window, { houseguest: { connect, openLink: () => {} } })
