import { Fault } from '../../../shared/fault.ts'
import type { Device } from '../../../shared/model/device.ts'
import type {
  Fleet,
  FleetPrinter,
  FleetSupply,
  ModelRefusals,
  PageCost,
} from '../../../shared/model/fleet.ts'
import type { SupplyLife } from '../../../shared/model/supply-life.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import { supplyOutlook } from '../../../shared/supply-outlook.ts'
import { type Clock, iso } from '../clock.ts'
import { isConsented } from '../ledger/consents.ts'
import * as kept from '../ledger/fleet.ts'
import type { Ledger } from '../ledger/open.ts'
import { keepSetting, readSetting } from '../ledger/settings.ts'
import { warningsOfKind } from '../ledger/warnings.ts'
import type { NetworkEdge } from '../network-edge.ts'
import { isHostOf, parseIPv4, parseSubnet } from '../protocol/ip-address.ts'
import { type PrinterFacts, printerFacts } from '../report/printer-status.ts'
import { notOriginalWords } from '../rules/not-original.ts'

/** More addresses than this is a network to scan, not a list to keep. */
const MAX_ADDRESSES = 256

/** What the printers' page is made of. */
export interface FleetParts {
  ledger: Ledger
  clock: Clock
  network: NetworkEdge
  devices(): Device[]
  supplies(deviceId: string): SupplyLife[]
}

/** The printers together, and the owner's word on them. */
export function fleetDesk({ ledger, clock, network, devices, supplies }: FleetParts) {
  function list(): Fleet {
    const known = devices()
    const warnings = warningsOfKind(ledger, 'supply-refused')
    const sites = kept.sitesOfDevices(ledger)
    const prices = kept.supplyPrices(ledger)
    const printers = known.filter(isPrinter).map((device): FleetPrinter => {
      const status = printerFacts(device)
      const parts = suppliesOf(device, status, supplies(device.id), prices, clock.now())
      const days = parts.flatMap(({ daysLeft }) => daysLeft ?? [])
      const refused = warnings.filter(({ deviceId }) => deviceId === device.id)
      return {
        deviceId: device.id,
        site: sites.get(device.id) ?? null,
        state: status.state,
        message: status.message,
        pages: status.pages,
        supplies: parts,
        daysLeft: days.length > 0 ? Math.min(...days) : null,
        refusals: { open: refused.filter(({ state }) => state === 'open').length, ever: refused.length },
        pageCost: pageCost(parts),
      }
    })
    return {
      printers,
      refusing: refusingModels(known, warnings),
      addresses: kept.addedAddresses(ledger).map(({ address, addedAt }) => ({
        address,
        addedAt: iso(addedAt),
        interface: networkOf(address)?.name ?? null,
        deviceId: known.find(({ addresses }) => addresses.includes(address))?.id ?? null,
      })),
      currency: readSetting(ledger, kept.CURRENCY_SETTING),
    }
  }

  /** The consented network an address is a host of. */
  const networkOf = (address: string) =>
    network.interfaces().find(({ name, cidr }) => {
      const subnet = parseSubnet(cidr)
      return subnet !== null && isHostOf(subnet, address) && isConsented(ledger, name, cidr)
    })

  return {
    list,
    /** @throws Fault `not-found`, with nothing changed */
    setSite(deviceIds: readonly string[], site: string | null): Fleet {
      const known = new Set(devices().map(({ id }) => id))
      const missing = deviceIds.find((id) => !known.has(id))
      if (missing !== undefined)
        throw new Fault('not-found', `There is no device ${JSON.stringify(missing)} in this ledger.`)
      const now = clock.now()
      const keepAll = ledger.transaction(() => {
        for (const id of deviceIds) kept.keepSite(ledger, id, site, now)
      })
      keepAll.immediate()
      return list()
    },
    setPrice(supply: string, price: number | null): Fleet {
      kept.keepPrice(ledger, supply, price, clock.now())
      return list()
    },
    setCurrency(code: string): Fleet {
      keepSetting(ledger, kept.CURRENCY_SETTING, code)
      return list()
    },
    /** @throws Fault `bad-argument | not-permitted` */
    addAddress(address: string): Fleet {
      if (parseIPv4(address) === null)
        throw new Fault(
          'bad-argument',
          `${JSON.stringify(address)} is no IPv4 address; it looks like 192.168.1.50 and stands in the printer’s network menu.`,
        )
      if (!networkOf(address))
        throw new Fault(
          'not-permitted',
          `${address} is in no network you said yes to; say yes to its network first, then add it.`,
        )
      if (kept.addedAddresses(ledger).length >= MAX_ADDRESSES)
        throw new Fault('bad-argument', `${MAX_ADDRESSES} addresses are kept already; take one away first.`)
      kept.addAddress(ledger, address, clock.now())
      return list()
    },
    removeAddress(address: string): Fleet {
      kept.removeAddress(ledger, address)
      return list()
    },
  }
}

const isPrinter = ({ kind, evidence }: Device): boolean =>
  kind === 'printer' || Object.keys(evidence).some((key) => key.startsWith('printer.'))

function suppliesOf(
  device: Device,
  status: PrinterFacts,
  lives: readonly SupplyLife[],
  prices: ReadonlyMap<string, number>,
  now: number,
): FleetSupply[] {
  return status.supplies.map(({ key, name, color, percent, partNumber }): FleetSupply => {
    const called = name ?? color ?? key
    const priceKey = partNumber ?? `${device.model ?? device.id} · ${called}`
    const seenAt = device.evidence[key]?.seenAt ?? device.lastSeen
    const ofSlot = lives.filter(({ slot }) => `supply.${slot}` === key)
    return {
      slot: key,
      name: called,
      color,
      part: partNumber,
      priceKey,
      percent,
      ...supplyOutlook(ofSlot, percent, seenAt, now),
      notOriginal:
        notOriginalWords(called) ??
        (status.message?.includes(called) ? notOriginalWords(status.message) : null),
      price: prices.get(priceKey) ?? null,
    }
  })
}

/** Every page takes of every supply; what has no price yet is left out and counted. */
function pageCost(supplies: readonly FleetSupply[]): PageCost | null {
  const told = supplies.flatMap(({ price, pagesEach }) =>
    price !== null && pagesEach !== null && pagesEach > 0 ? price / pagesEach : [],
  )
  if (told.length === 0) return null
  return { amount: told.reduce((sum, one) => sum + one, 0), priced: told.length, supplies: supplies.length }
}

/** Models of which at least two refuse a cartridge now. */
function refusingModels(devices: readonly Device[], warnings: readonly Warning[]): ModelRefusals[] {
  const open = new Set(warnings.filter(({ state }) => state === 'open').map(({ deviceId }) => deviceId))
  const refusing = devices.filter(({ id, model }) => model !== null && open.has(id))
  return [...Map.groupBy(refusing, ({ vendor, model }) => JSON.stringify([vendor, model])).values()]
    .filter(({ length }) => length >= 2)
    .map((group) => ({
      vendor: group[0]!.vendor,
      model: group[0]!.model!,
      deviceIds: group.map(({ id }) => id),
    }))
}
