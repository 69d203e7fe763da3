import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { Fault } from '../../../shared/fault.ts'
import { isOutside } from './public-address.ts'

/**
 * The literal address of a box at home that the owner named, such as their Pi-hole. A name is looked up once for
 * each connection and the answer is what is connected to, so that it cannot turn into a place on the internet.
 * @throws Fault `no-network` for an unknown name, `not-permitted` for a host that is not at home
 */
export async function homeHost(host: string): Promise<string> {
  const address = isIP(host) ? host : await lookedUp(host)
  if (isOutside(address))
    throw new Fault(
      'not-permitted',
      `${host} is a place on the internet (${address}); only boxes in your own network are followed.`,
    )
  return address
}

async function lookedUp(host: string): Promise<string> {
  try {
    return (await lookup(host)).address
  } catch {
    throw new Fault('no-network', `${host} has no address here; check the name or write its address.`)
  }
}
