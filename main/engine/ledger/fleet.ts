import type { Ledger } from './open.ts'

/** What the owner said of the printers: their sites, prices of supplies, addresses to look at. */

export function sitesOfDevices(db: Ledger): Map<string, string> {
  const rows = db
    .prepare<[], { deviceId: string; site: string }>('SELECT device_id AS deviceId, site FROM device_site')
    .all()
  return new Map(rows.map(({ deviceId, site }) => [deviceId, site]))
}

/** `null` takes the device out of its site. */
export function keepSite(db: Ledger, deviceId: string, site: string | null, now: number): void {
  if (site === null) db.prepare('DELETE FROM device_site WHERE device_id = ?').run(deviceId)
  else
    db.prepare(
      `INSERT INTO device_site (device_id, site, set_at) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET site = excluded.site, set_at = excluded.set_at`,
    ).run(deviceId, site, now)
}

export function supplyPrices(db: Ledger): Map<string, number> {
  const rows = db
    .prepare<[], { supply: string; price: number }>('SELECT supply, price FROM supply_price')
    .all()
  return new Map(rows.map(({ supply, price }) => [supply, price]))
}

/** `null` forgets the price. */
export function keepPrice(db: Ledger, supply: string, price: number | null, now: number): void {
  if (price === null) db.prepare('DELETE FROM supply_price WHERE supply = ?').run(supply)
  else
    db.prepare(
      `INSERT INTO supply_price (supply, price, set_at) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET price = excluded.price, set_at = excluded.set_at`,
    ).run(supply, price, now)
}

/** The setting that keeps the currency of prices, ISO 4217. */
export const CURRENCY_SETTING = 'currency'

/** Addresses the owner added, by the time they were. */
export function addedAddresses(db: Ledger): { address: string; addedAt: number }[] {
  return db
    .prepare<[], { address: string; addedAt: number }>(
      'SELECT address, added_at AS addedAt FROM added_address ORDER BY added_at, address',
    )
    .all()
}

export function addAddress(db: Ledger, address: string, now: number): void {
  db.prepare('INSERT OR IGNORE INTO added_address (address, added_at) VALUES (?, ?)').run(address, now)
}

export function removeAddress(db: Ledger, address: string): void {
  db.prepare('DELETE FROM added_address WHERE address = ?').run(address)
}
