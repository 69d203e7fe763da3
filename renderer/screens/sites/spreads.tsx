import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FleetSpread } from '../../../shared/model/hub-fleet.ts'
import { Folded } from '../../components/disclosure.tsx'
import { Paged } from '../../components/paged.tsx'
import { modelName, shareText } from '../changes/spread.ts'
import { SpreadPicture } from '../changes/spread-picture.tsx'
import '../changes/changes.css'
import { numberFormat } from '../../formatters.ts'

const PAGE = 10

interface Model {
  vendor: string | null
  model: string
  devices: number
  versions: { version: string; count: number; sites: number }[]
}

/** Which versions the devices of a model are on across all sites: a picture and the same as a table. */
export function FleetSpreads({ spread }: { spread: readonly FleetSpread[] }) {
  const { t } = useTranslation()
  const models = useMemo(() => modelsOf(spread), [spread])
  const several = models.filter(({ devices }) => devices > 1)
  const alone = models.filter(({ devices }) => devices === 1)
  return (
    <section className="section" aria-labelledby="sites-spread">
      <h2 id="sites-spread">{t('sites.spread')}</h2>
      <p className="quiet">{t(models.length === 0 ? 'sites.noSpread' : 'sites.spreadLead')}</p>
      <Paged items={several} page={PAGE}>
        {(shown) =>
          shown.map((model) => (
            <div key={JSON.stringify([model.vendor, model.model])} className="card section">
              <h3>
                <bdi>{modelName(model)}</bdi>
              </h3>
              <SpreadPicture name={modelName(model)} versions={model.versions} />
              <Versions model={model} />
            </div>
          ))
        }
      </Paged>
      {alone.length > 0 && (
        <Folded label={t('sites.alone')}>
          <Alone models={alone} />
        </Folded>
      )}
    </section>
  )
}

/** The versions grouped by model, the most common first. */
function modelsOf(spread: readonly FleetSpread[]): Model[] {
  const groups = Map.groupBy(spread, ({ vendor, model }) => JSON.stringify([vendor, model]))
  return [...groups.values()].map((rows) => ({
    vendor: rows[0]!.vendor,
    model: rows[0]!.model,
    devices: rows.reduce((sum, { devices }) => sum + devices, 0),
    versions: rows
      .map(({ firmware, devices, sites }) => ({ version: firmware, count: devices, sites }))
      .sort((a, b) => b.count - a.count),
  }))
}

function Versions({ model }: { model: Model }) {
  const { t, i18n } = useTranslation()
  const number = numberFormat(i18n.language)
  return (
    <table className="plain-table" aria-label={modelName(model)}>
      <thead>
        <tr>
          <th scope="col">{t('sites.spreadColumns.share')}</th>
          <th scope="col" className="end">
            {t('sites.spreadColumns.sites')}
          </th>
        </tr>
      </thead>
      <tbody>
        {model.versions.map(({ version, count, sites }) => (
          <tr key={version}>
            <td className="numbers">
              <bdi>{shareText(version, count, model.devices, t)}</bdi>
            </td>
            <td className="end numbers">{number.format(sites)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Alone({ models }: { models: readonly Model[] }) {
  const { t } = useTranslation()
  return (
    <Paged items={models} page={25}>
      {(shown) => (
        <table className="plain-table plain-table--stack" aria-label={t('sites.alone')}>
          <thead>
            <tr>
              <th scope="col">{t('sites.aloneColumns.model')}</th>
              <th scope="col">{t('sites.aloneColumns.version')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((model) => (
              <tr key={JSON.stringify([model.vendor, model.model])}>
                <td>
                  <bdi>{modelName(model)}</bdi>
                </td>
                <td className="numbers">
                  <bdi>{model.versions[0]?.version}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Paged>
  )
}
