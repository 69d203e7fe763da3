import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { Fault } from '../../../shared/fault.ts'
import { isOutside } from '../network/public-address.ts'

/**
 * The literal address to connect to. Looked up once for each connection, and that answer is what is connected to, so
 * that no name can turn from the internet into the home or the other way.
 * @throws Fault `no-network` for an unknown name, `not-permitted` for a place that is not where the owner said
 */
export async function placeAddress(host: string, atHome: boolean): Promise<string> {
  const literal = host.replace(/^\[|\]$/g, '')
  const addresses = isIP(literal) ? [literal] : await lookedUp(literal)
  const [address] = addresses
  if (address === undefined)
    throw new Fault('no-network', `${literal} has no address here; check the name and your connection.`)
  const strange = addresses.find((each) => isOutside(each) === atHome)
  if (strange !== undefined)
    throw new Fault(
      'not-permitted',
      atHome
        ? `${literal} is a place on the internet (${strange}), not at home; add it again as one that is not.`
        : `${literal} is a place at home (${strange}); add it again as one at home if that is meant.`,
    )
  return address
}

const lookedUp = async (host: string): Promise<string[]> =>
  (await lookup(host, { all: true }).catch(() => [])).map(({ address }) => address)
