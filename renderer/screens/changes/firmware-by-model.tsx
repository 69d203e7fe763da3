import { useTranslation } from 'react-i18next'
import type { FirmwareSpread } from '../../../shared/model/change.ts'
import { Folded } from '../../components/disclosure.tsx'
import { Paged } from '../../components/paged.tsx'
import { devicesOf, modelName } from './spread.ts'
import { SpreadPicture } from './spread-picture.tsx'
import { SpreadTable } from './spread-table.tsx'

const PAGE = 20

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
        {(shown) =>
          shown.map((model) => (
            <div key={modelName(model)} className="card section">
              <h3>
                <bdi>{modelName(model)}</bdi>
              </h3>
              <SpreadPicture model={model} />
              <SpreadTable label={modelName(model)} models={[model]} />
            </div>
          ))
        }
      </Paged>
      {alone.length > 0 && (
        <Folded label={t('changes.alone')}>
          <SpreadTable label={t('changes.alone')} models={alone} named />
        </Folded>
      )}
    </section>
  )
}
