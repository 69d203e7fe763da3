import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FirmwareSpread } from '../../../shared/model/change.ts'
import { Folded } from '../../components/disclosure.tsx'
import { type Growth, useGrowing } from '../../components/growing.tsx'
import { Paged } from '../../components/paged.tsx'
import { devicesOf, modelName, versionCounts } from './spread.ts'
import { SpreadPicture } from './spread-picture.tsx'
import { SpreadTable } from './spread-table.tsx'

const PAGE = 20
const GROWTH: Growth = { first: 1, step: 2, height: 18 }

/** Which devices of each model are on which version: a picture where there are several, a table for all. */
export function FirmwareByModel({ spread }: { spread: readonly FirmwareSpread[] }) {
  const { t } = useTranslation()
  const several = spread.filter((model) => devicesOf(model) > 1)
  const alone = spread.filter((model) => devicesOf(model) === 1)
  return (
    <section className="section" aria-labelledby="spread">
      <h2 id="spread">{t('changes.spread')}</h2>
      {spread.length === 0 ? (
        <p className="quiet">{t('changes.spreadEmpty')}</p>
      ) : (
        <p className="quiet">{t('changes.spreadLead')}</p>
      )}
      <Paged items={several} page={PAGE}>
        {(shown) => <Models models={shown} />}
      </Paged>
      {alone.length > 0 && (
        <Folded label={t('changes.alone')}>
          {() => <SpreadTable label={t('changes.alone')} models={alone} named />}
        </Folded>
      )}
    </section>
  )
}

function Models({ models }: { models: readonly FirmwareSpread[] }) {
  const { drawn, rest } = useGrowing(models.length, GROWTH)
  return (
    <>
      {models.slice(0, drawn).map((model) => (
        <Model key={modelName(model)} model={model} />
      ))}
      {rest}
    </>
  )
}

const Model = memo(function Model({ model }: { model: FirmwareSpread }) {
  return (
    <div className="card section">
      <h3>
        <bdi>{modelName(model)}</bdi>
      </h3>
      <SpreadPicture name={modelName(model)} versions={versionCounts(model)} />
      <SpreadTable label={modelName(model)} models={[model]} />
    </div>
  )
})
