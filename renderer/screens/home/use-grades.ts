import { useEffect, useState } from 'react'
import type { Device } from '../../../shared/model/device.ts'
import type { ScoreCard } from '../../../shared/model/score-card.ts'
import { useEngine, useStore } from '../../engine/engine-context.tsx'

/** The letter of each maker, by name; `null` until known. */
export type Grades = ReadonlyMap<string, ScoreCard['letter']>

/**
 * The grades of this home's makers: asked once, and again only when there are other makers. Reckoning them takes the
 * engine longer than anything else here, so it may not be asked at every step of a scan.
 */
export function useGrades(devices: readonly Device[]): Grades | null {
  const { client } = useStore(useEngine().state)
  const makers = [...new Set(devices.map(({ vendor }) => vendor))].sort().join('\n')
  const [grades, setGrades] = useState<Grades | null>(null)
  useEffect(() => {
    if (makers === '') return
    let left = false
    client?.vendors.list().then(
      (entries) => {
        if (!left) setGrades(new Map(entries.map(({ card }) => [card.vendor, card.letter])))
      },
      // Without grades the house is still a house; the screen of makers says what is wrong.
      () => {},
    )
    return () => {
      left = true
    }
  }, [client, makers])
  return grades
}
