import { fakeEngine } from './engine.ts'

/** Gives the page what the preload script gives it in the app. The query says which home: see `fakeEngine`. */

const options = new URLSearchParams(location.search)
const home = {
  devices: Number(options.get('devices') ?? 15),
  consented: options.has('consented'),
  broken: options.has('broken'),
}

function connect(): void {
  const { port1, port2 } = new MessageChannel()
  fakeEngine(home, {
    post: (message) => port1.postMessage(message),
    listen(onMessage) {
      port1.onmessage = ({ data }) => onMessage(data)
    },
    onClose: (callback) => port1.addEventListener('close', callback),
    close: () => port1.close(),
  })
  window.postMessage({ type: 'engine-port' }, location.origin, [port2])
  Object.assign(window, { stopEngine: () => port1.close() })
}

Object.assign(window, { houseguest: { connect, openLink: () => {} } })
