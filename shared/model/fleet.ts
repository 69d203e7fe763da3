/** The printers of every network together: what each costs, lacks and refuses. Unknown is `null`. */

/** One slot of a printer with what is in it. */
export interface FleetSupply {
  /** Its fact's key, such as `supply.1`. */
  slot: string
  name: string
  color: string | null
  part: string | null
  /** What a price is given for: the part, or where none is stated, the model and the name of the supply. */
  priceKey: string
  percent: number | null
  /** Days until it is used up at its own pace; `null` before a pace can be told. */
  daysLeft: number | null
  /** Pages one of them lasts, by what was printed with it so far. */
  pagesEach: number | null
  /** The printer's own words that it is not of the maker; `null` where it says nothing of the kind. */
  notOriginal: string | null
  /** What one costs, as the owner said, in the currency of the fleet. */
  price: number | null
}

/** What a page costs in supplies. `priced` of `supplies` are in it: less than all is a lower bound. */
export interface PageCost {
  amount: number
  priced: number
  supplies: number
}

/** One printer as it stood when it was last seen. */
export interface FleetPrinter {
  deviceId: string
  /** Where it belongs, as the owner said. */
  site: string | null
  /** `idle`, `processing` or `stopped`, and what it says with it. */
  state: string | null
  message: string | null
  pages: number | null
  supplies: FleetSupply[]
  /** The fewest days any of its supplies has left. */
  daysLeft: number | null
  /** Warnings of a refused cartridge that are open, and all there ever were. */
  refusals: { open: number; ever: number }
  pageCost: PageCost | null
}

/** A printer the owner added by its address; `deviceId` once something answered there. */
export interface AddedAddress {
  address: string
  addedAt: string
  /** The consented network it is in; `null` while this computer is not in that network. */
  interface: string | null
  deviceId: string | null
}

/** A model of which at least two refuse a cartridge now. */
export interface ModelRefusals {
  vendor: string | null
  model: string
  deviceIds: string[]
}

/** All printers, the models that refuse together, and the addresses added by hand. */
export interface Fleet {
  printers: FleetPrinter[]
  refusing: ModelRefusals[]
  addresses: AddedAddress[]
  /** ISO 4217; `null` before the owner chose one. */
  currency: string | null
}
