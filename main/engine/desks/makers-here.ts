import type { DossierLibrary } from '../dossiers/dossier-library.ts'
import { nameKey } from '../dossiers/lint-dossiers.ts'
import type { OwnedModel } from '../score/support-calendar.ts'

/** A vendor of devices here: the name of its record, its devices, and the names they state for it. */
export interface MakerHere {
  vendor: string
  ids: string[]
  stated: Set<string>
}

/** Whose devices are here, under the one name of each vendor; names that differ only in case are one. */
export function makersHere(library: DossierLibrary, devices: () => readonly OwnedModel[]) {
  /** The name of a vendor's record, for a name or an alias of it. */
  const canonical = (name: string): string => library.find(name)?.vendor ?? name.trim()

  /** Vendors of the devices, by the key of their name. */
  function owned(): Map<string, MakerHere> {
    const found = new Map<string, MakerHere>()
    for (const { id, vendor } of devices()) {
      if (vendor === null || vendor.trim() === '') continue
      const name = canonical(vendor)
      const entry = found.get(nameKey(name)) ?? { vendor: name, ids: [], stated: new Set() }
      entry.ids.push(id)
      entry.stated.add(vendor)
      found.set(nameKey(name), entry)
    }
    return found
  }

  return { canonical, owned }
}
