import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Device } from '../../../shared/model/device.ts'
import { Folded } from '../../components/disclosure.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useWords } from '../../components/words.ts'
import { useEngine, useStore } from '../../engine/engine-context.tsx'
import { createStore } from '../../engine/store.ts'
import { displayName } from '../devices/arrange.ts'
import { HouseLegend, HousePicture } from './house-picture.tsx'
import { HouseTable } from './house-table.tsx'
import { DIVISIONS, type Division, roomsOf, usualDivision } from './rooms.ts'
import type { Standing } from './standing.ts'
import { useGrades } from './use-grades.ts'

/** Kept while the window is open; `null`: what suits this home. */
const chosenDivision = createStore<Division | null>(null)

/** The home as a picture with its text twin. */
export function House(props: { devices: readonly Device[]; standing: ReadonlyMap<string, Standing> }) {
  const { t } = useTranslation()
  const { standing } = props
  /** What can be read already comes first, also while a scan moves everything. */
  const devices = useDeferredValue(props.devices)
  const words = useWords()
  const about = useStore(useEngine().about)
  const division = useStore(chosenDivision) ?? usualDivision(devices)
  const grades = useGrades(devices)
  const rooms = useMemo(
    () =>
      roomsOf(devices, division, standing, {
        area: (area) => t(`home.areas.${area}`),
        name: (device) => displayName(device, words),
        collator: words.collator,
      }),
    [devices, division, standing, words, t],
  )
  return (
    <section className="section" aria-labelledby="house">
      <div className="house__head">
        <h2 id="house">{t(about?.ledger === 'demo' ? 'home.demoHouse' : 'home.house')}</h2>
        <SelectField
          label={t('home.divideBy')}
          value={division}
          options={DIVISIONS.map((id) => ({ id, label: t(`home.divisions.${id}`) }))}
          onChange={chosenDivision.set}
        />
      </div>
      <HousePicture rooms={rooms} standing={standing} grades={grades} />
      <HouseLegend standing={standing} />
      {division === 'place' && rooms.some(({ label }) => label === null) && (
        <p className="quiet small">{t('home.placeHint')}</p>
      )}
      <Folded label={t('shell.asTable')}>
        {() => <HouseTable rooms={rooms} standing={standing} grades={grades} />}
      </Folded>
    </section>
  )
}
