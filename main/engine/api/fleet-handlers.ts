import type { Handlers } from '../../../shared/ipc/derive.ts'
import type { EngineSchema } from '../../../shared/ipc/schema.ts'
import type { Fleet } from '../../../shared/model/fleet.ts'

/** The printers together, as the owner sees and orders them. */
export interface FleetDesk {
  list(): Fleet
  setSite(deviceIds: readonly string[], site: string | null): Fleet
  setPrice(supply: string, price: number | null): Fleet
  setCurrency(code: string): Fleet
  addAddress(address: string): Fleet
  removeAddress(address: string): Fleet
}

/** The printers together, as screens call them. */
export const fleetHandlers = (fleet: FleetDesk): Handlers<EngineSchema>['fleet'] => ({
  list: () => fleet.list(),
  setSite: ({ deviceIds, site }) => fleet.setSite(deviceIds, site),
  setPrice: ({ supply, price }) => fleet.setPrice(supply, price),
  setCurrency: (code) => fleet.setCurrency(code),
  addAddress: ({ address }) => fleet.addAddress(address),
  removeAddress: ({ address }) => fleet.removeAddress(address),
})
