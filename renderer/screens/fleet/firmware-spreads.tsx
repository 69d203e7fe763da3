import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Growth, useGrowing } from '../../components/growing.tsx'
import { useAnswer } from '../../engine/engine-context.tsx'
import { devicesOf, modelName, versionCounts } from '../changes/spread.ts'
import { SpreadPicture } from '../changes/spread-picture.tsx'
import { SpreadTable } from '../changes/spread-table.tsx'
import '../changes/changes.css'

const GROWTH: Growth = { first: 1, step: 2, height: 18 }

/** Which versions the printers of one model run, where there are several of it: a picture and the same as a table. */
export function FirmwareSpreads({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  const { value: all } = useAnswer('spread', (client) => client.changes.spread())
  const several = useMemo(() => {
    const printers = new Set(ids)
    return (all ?? [])
      .filter(({ versions }) => versions.some(({ deviceIds }) => deviceIds.some((id) => printers.has(id))))
      .filter((model) => devicesOf(model) > 1)
  }, [all, ids])
  const { drawn, rest } = useGrowing(several.length, GROWTH)
  if (several.length === 0) return null
  return (
    <section className="section" aria-labelledby="fleet-spread">
      <h2 id="fleet-spread">{t('fleet.spread')}</h2>
      <p className="quiet">{t('fleet.spreadLead')}</p>
      {several.slice(0, drawn).map((model) => (
        <div key={modelName(model)} className="card section">
          <h3>
            <bdi>{modelName(model)}</bdi>
          </h3>
          <SpreadPicture name={modelName(model)} versions={versionCounts(model)} />
          <SpreadTable label={modelName(model)} models={[model]} />
        </div>
      ))}
      {rest}
    </section>
  )
}
