import { Scale } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { VendorPage } from '../../../shared/ipc/schema.ts'
import { INDICATOR_IDS, type IndicatorId } from '../../../shared/model/indicator.ts'
import { Answered } from '../../components/answered.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useAnswer, useStore } from '../../engine/engine-context.tsx'
import { percent } from '../../format.ts'
import { numberFormat } from '../../formatters.ts'
import { href } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import { GradeTag } from './grade-tag.tsx'
import { rounded, ScoreBand } from './score-band.tsx'
import { askedWith, fromParameter, weighing } from './weighing.ts'
import { WeighingChoice } from './weighing-choice.tsx'
import './vendors.css'

/** Two to four makers side by side: question by question. `parameter` is made by `toParameter`. */
export function ComparePage({ parameter }: { parameter: string | null }) {
  const { t } = useTranslation()
  const names = fromParameter(parameter ?? '')
  const how = useStore(weighing)
  const answer = useAnswer(`compare ${how.preset} ${how.asOf} ${parameter}`, (client) =>
    Promise.all(names.map((name) => client.vendors.get({ name, ...askedWith(how) }))),
  )
  return (
    <Page
      name={t('vendors.compare.title')}
      title={t('vendors.compare.title')}
      back={{ href: href('vendors'), label: t('vendors.compare.back') }}
      lead={<p className="quiet">{t('vendors.compare.lead')}</p>}
    >
      {names.length === 0 ? (
        <EmptyState icon={Scale} title={t('vendors.compare.none')} text={t('vendors.compare.noneText')} />
      ) : (
        <>
          <div className="vendors__controls">
            <WeighingChoice />
          </div>
          <Answered answer={answer}>
            {(vendors) => (
              <>
                <Pictures vendors={vendors} />
                <SideBySide vendors={vendors} />
              </>
            )}
          </Answered>
        </>
      )}
    </Page>
  )
}

function Pictures({ vendors }: { vendors: readonly VendorPage[] }) {
  const { t } = useTranslation()
  return (
    <section className="section" aria-labelledby="pictures">
      <h2 id="pictures">{t('vendors.compare.picture')}</h2>
      <ul className="compare-bands card">
        {vendors.map(({ card }) => (
          <li key={card.vendor}>
            <bdi>{card.vendor}</bdi>
            <ScoreBand card={card} />
            <span className="numbers">{rounded(card).point}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function SideBySide({ vendors }: { vendors: readonly VendorPage[] }) {
  const { t, i18n } = useTranslation()
  const number = numberFormat(i18n.language, { maximumFractionDigits: 1 })
  const cell = ({ card }: VendorPage, id: IndicatorId) => {
    const found = card.contributions.find((one) => one.id === id)
    if (!found) return '–'
    const state = t(`vendors.states.${found.state}`)
    if (found.state === 'unknown' || found.state === 'not-applicable') return state
    const sum = { points: number.format(found.points), weight: number.format(found.weight) }
    return id === 'G' ? t('vendors.pointsOf', sum) : t('vendors.compare.cell', { state, ...sum })
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways is reached by keyboard too.
    <section className="plain-table__scroll" tabIndex={0} aria-label={t('vendors.compare.title')}>
      <table className="plain-table compare-table" aria-label={t('vendors.compare.title')}>
        <thead>
          <tr>
            <th scope="col">{t('vendors.compare.question')}</th>
            {vendors.map(({ card }) => (
              <th key={card.vendor} scope="col">
                <a href={href('vendors', card.vendor)}>
                  <bdi>{card.vendor}</bdi>
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('vendors.compare.score')}</th>
            {vendors.map(({ card, recorded }) => (
              <td key={card.vendor}>
                {recorded || card.coverage > 0
                  ? t('vendors.scoreText', rounded(card))
                  : t('vendors.notRecorded')}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('vendors.compare.grade')}</th>
            {vendors.map(({ card }) => (
              <td key={card.vendor}>
                <GradeTag letter={card.letter} />
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('vendors.compare.known')}</th>
            {vendors.map(({ card }) => (
              <td key={card.vendor} className="numbers">
                {percent(card.coverage / 100, i18n.language)}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('vendors.compare.incidentCount')}</th>
            {vendors.map(({ card, incidents }) => (
              <td key={card.vendor} className="numbers">
                {number.format(incidents.length)}
              </td>
            ))}
          </tr>
          {INDICATOR_IDS.map((id) => (
            <tr key={id}>
              <th scope="row">{t(`vendors.indicators.${id}`)}</th>
              {vendors.map((vendor) => (
                <td key={vendor.card.vendor}>{cell(vendor, id)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
