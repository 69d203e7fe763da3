import { useTranslation } from 'react-i18next'
import type { VendorPage as Vendor } from '../../../shared/ipc/schema.ts'
import { Answered } from '../../components/answered.tsx'
import { useWords } from '../../components/words.ts'
import { useAnswer, useEngine, useStore } from '../../engine/engine-context.tsx'
import { day, percent } from '../../format.ts'
import { href } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import { displayName } from '../devices/arrange.ts'
import { ContributionList } from './contribution-list.tsx'
import { sortedContributions } from './contributions.ts'
import { GradeTag } from './grade-tag.tsx'
import { Incidents } from './incidents.tsx'
import { rounded, ScoreBand } from './score-band.tsx'
import './vendors.css'

/** One maker: the score with its band, what earned and lost it, incidents with both sides. */
export function VendorPage({ name }: { name: string }) {
  const answer = useAnswer(`vendor ${name}`, (client) => client.vendors.get({ name }))
  return <Answered answer={answer}>{(vendor) => <Record vendor={vendor} />}</Answered>
}

function Record({ vendor }: { vendor: Vendor }) {
  const { t, i18n } = useTranslation()
  const { card, dossier, recorded } = vendor
  const { well, lost, unknown } = sortedContributions(card)
  const owner = dossier.owners.findLast(({ to }) => to === null)
  return (
    <Page
      name={card.vendor}
      title={<bdi>{card.vendor}</bdi>}
      back={{ href: href('vendors'), label: t('vendors.title') }}
      lead={
        owner && (
          <p className="quiet">
            {t('vendors.owners')} <bdi>{owner.owner}</bdi>
          </p>
        )
      }
    >
      <section className="section card vendor-score" aria-label={t('vendors.columns.score')}>
        <p className="vendor-score__number numbers">
          {rounded(card).point} <GradeTag letter={card.letter} />
        </p>
        <ScoreBand card={card} />
        <p>{t('vendors.scoreText', rounded(card))}</p>
        <ul className="quiet small vendor-score__remarks">
          <li>{t('vendors.known', { percent: percent(card.coverage / 100, i18n.language) })}</li>
          {!recorded && <li>{t('vendors.notRecorded')}</li>}
          {card.letter === null && <li>{t('vendors.noGradeWhy')}</li>}
          {card.provisional && <li>{t('vendors.provisional')}</li>}
          {card.caps.map(({ at, reason }) => (
            <li key={reason}>{t('vendors.cap', { at, reason })}</li>
          ))}
          <li>{t('vendors.asOf', { date: day(card.asOf, i18n.language), rules: card.rules })}</li>
        </ul>
      </section>
      <OwnDevices ids={vendor.deviceIds} />
      <section className="section" aria-labelledby="well">
        <h2 id="well">{t('vendors.doesWell')}</h2>
        {well.length === 0 ? (
          <p className="quiet">{t('vendors.doesWellNothing')}</p>
        ) : (
          <ContributionList contributions={well} />
        )}
      </section>
      <section className="section" aria-labelledby="lost">
        <h2 id="lost">{t('vendors.lost')}</h2>
        {lost.length === 0 ? (
          <p className="quiet">{t('vendors.lostNothing')}</p>
        ) : (
          <ContributionList contributions={lost} />
        )}
      </section>
      {dossier.incidents.length > 0 && <Incidents incidents={dossier.incidents} />}
      {dossier.notes.length > 0 && <Notes notes={dossier.notes} />}
      {unknown.length > 0 && (
        <section className="section" aria-labelledby="unknown">
          <h2 id="unknown">{t('vendors.unknown')}</h2>
          <p className="quiet">{t('vendors.unknownLead')}</p>
          <ul className="vendor-list">
            {unknown.map(({ id, indicator }) => (
              <li key={id}>{indicator}</li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

function OwnDevices({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  const words = useWords()
  const { value } = useStore(useEngine().devices)
  const own = value.filter(({ id }) => ids.includes(id))
  if (own.length === 0) return null
  return (
    <section className="section" aria-labelledby="own">
      <h2 id="own">{t('vendors.devices')}</h2>
      <ul className="vendor-list">
        {own.map((device) => (
          <li key={device.id}>
            <a href={href('devices', device.id)}>
              <bdi>{displayName(device, words)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Notes({ notes }: { notes: Vendor['dossier']['notes'] }) {
  const { t } = useTranslation()
  return (
    <section className="section" aria-labelledby="notes">
      <h2 id="notes">{t('vendors.notes')}</h2>
      <ul className="vendor-notes">
        {notes.map((note) => (
          <li key={note.text}>
            <p>
              <span className="tag">{t(`vendors.sides.${note.side}`)}</span> <bdi>{note.text}</bdi>
            </p>
            <p className="quiet small">
              <bdi>{note.source.title}</bdi>
              {note.source.date && ` (${note.source.date})`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
