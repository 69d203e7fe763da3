import type {
  DeviceChange,
  HeldAgainst,
  NotesComparison,
  SharedNote,
} from '../../../shared/model/notes-exchange.ts'

/**
 * What this home could tell others, for its owner to review: one note per model and change.
 * `personal` are words that must not leave the home (names, serials, addresses): a note with one is left out.
 */
export function draftNotes(
  changes: readonly DeviceChange[],
  heldAgainst: readonly HeldAgainst[],
  personal: readonly string[],
): SharedNote[] {
  const drafts = new Map<string, SharedNote>()
  const isPersonal = personalTexts(personal)
  const held = Map.groupBy(heldAgainst, ({ deviceId }) => deviceId)
  for (const { deviceId, vendor, model, from, to, at } of changes) {
    if (vendor === null || model === null) continue
    const key = changeKey({ vendor, model, firmwareFrom: from, firmwareTo: to })
    const same = drafts.get(key)
    if (!same && [vendor, model, from ?? '', to].some(isPersonal)) continue
    const effects = (held.get(deviceId) ?? []).filter((one) => one.to === to).map(({ kind }) => kind)
    const day = at.slice(0, 10)
    // A thousand devices of a few models make most changes thousands of times.
    if (same && effects.length === 0 && same.day <= day) continue
    drafts.set(key, {
      vendor,
      model,
      firmwareFrom: from,
      firmwareTo: to,
      day: same && same.day < day ? same.day : day,
      effects: [...new Set([...(same?.effects ?? []), ...effects])].sort(),
    })
  }
  return [...drafts.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** A mailbox, a MAC or a home address range gives a home away whatever it stands in. */
const ADDRESS = /@|\b192\.168\.\d{1,3}\.\d{1,3}\b|(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}/i
/** Shorter words are found by chance. */
const TELLING = 4

/** Whether a text gives its home away. A maker, model or version comes with many changes; each is looked at once. */
function personalTexts(personal: readonly string[]): (text: string) => boolean {
  const words = personal.filter((word) => word.length >= TELLING).map((word) => word.toLowerCase())
  const judged = new Map<string, boolean>()
  return (text) => {
    const known = judged.get(text)
    if (known !== undefined) return known
    const lower = text.toLowerCase()
    const found = ADDRESS.test(text) || words.some((word) => lower.includes(word))
    judged.set(text, found)
    return found
  }
}

/**
 * Lays the notes of several homes side by side: for every change and effect, how many of the homes that saw
 * the change noticed it. `others` are by home (public key); a home counts once however often it wrote.
 */
export function compareNotes(
  own: readonly SharedNote[],
  others: ReadonlyMap<string, readonly SharedNote[]>,
): NotesComparison[] {
  const HERE = ''
  const byChange = new Map<
    string,
    { note: SharedNote; homes: Set<string>; effects: Map<string, Set<string>>; day: string }
  >()
  for (const [home, notes] of [[HERE, own] as const, ...others])
    for (const note of notes) {
      const entry = byChange.get(changeKey(note)) ?? {
        note,
        homes: new Set(),
        effects: new Map(),
        day: note.day,
      }
      entry.homes.add(home)
      if (note.day < entry.day) entry.day = note.day
      for (const effect of note.effects)
        entry.effects.set(effect, (entry.effects.get(effect) ?? new Set()).add(home))
      byChange.set(changeKey(note), entry)
    }
  return [...byChange.values()]
    .flatMap(({ note, homes, effects, day }) =>
      [...effects].map(([effect, noticed]) => ({
        vendor: note.vendor,
        model: note.model,
        firmwareFrom: note.firmwareFrom,
        firmwareTo: note.firmwareTo,
        effect: effect as NotesComparison['effect'],
        homes: noticed.size,
        of: homes.size,
        here: noticed.has(HERE),
        firstDay: day,
      })),
    )
    .sort((a, b) => b.homes - a.homes || b.homes / b.of - a.homes / a.of)
}

const changeKey = (n: Pick<SharedNote, 'vendor' | 'model' | 'firmwareFrom' | 'firmwareTo'>) =>
  `${n.vendor}\0${n.model}\0${n.firmwareFrom ?? ''}\0${n.firmwareTo}`.toLowerCase()
