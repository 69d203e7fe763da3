import { useTranslation } from 'react-i18next'
import type { VendorPage as Vendor } from '../../../shared/ipc/schema.ts'
import type { IndicatorId } from '../../../shared/model/indicator.ts'
import { Answered } from '../../components/answered.tsx'
import { InTurn } from '../../components/growing.tsx'
import { ReportMenu } from '../../components/report-menu.tsx'
import { CalendarDate } from '../../components/time.tsx'
import { Told, useTell } from '../../components/told.tsx'
import { useAnswer, useStore } from '../../engine/engine-context.tsx'
import { day, percent } from '../../format.ts'
import { href } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import { ContributionList } from './contribution-list.tsx'
import { sortedContributions } from './contributions.ts'
import { GradeTag } from './grade-tag.tsx'
import { Incidents } from './incidents.tsx'
import { OwnFacts } from './own-facts.tsx'
import { OwnNetwork } from './own-network.tsx'
import { Owners } from './owners.tsx'
import { Raises } from './raises.tsx'
import { rounded, ScoreBand } from './score-band.tsx'
import { SupportEnds } from './support-ends.tsx'
import { askedWith, weighing } from './weighing.ts'
import { WeighingChoice } from './weighing-choice.tsx'
import './vendors.css'

/** One maker: the score with its band, what earned and lost it, incidents with both sides. */
export function VendorPage({ name }: { name: string }) {
  const how = useStore(weighing)
  const answer = useAnswer(`vendor ${name} ${how.preset} ${how.asOf}`, (client) =>
    client.vendors.get({ name, ...askedWith(how) }),
  )
  return (
    <Answered answer={answer}>{(vendor) => <Record vendor={vendor} onChanged={answer.reload} />}</Answered>
  )
}

function Record({ vendor, onChanged }: { vendor: Vendor; onChanged: () => void }) {
  const { t } = useTranslation()
  const { card, dossier } = vendor
  const { well, lost, unknown } = sortedContributions(card)
  const owner = vendor.owners.findLast(({ to }) => to === null)
  return (
    <Page
      name={card.vendor}
      title={<bdi>{card.vendor}</bdi>}
      back={{ href: href('vendors'), label: t('vendors.back') }}
      lead={
        owner && (
          <p className="quiet">
            {t('vendors.owners')} <bdi>{owner.owner}</bdi>
          </p>
        )
      }
      actions={
        <>
          <a className="button" href={href('policies', card.vendor)}>
            {t('vendors.toPolicies')}
          </a>
          <ReportMenu subject={{ about: 'vendor', name: card.vendor }} />
        </>
      }
    >
      <InTurn first={3}>
        <div className="vendors__controls">
          <WeighingChoice />
        </div>
        <Score vendor={vendor} />
        <section className="section" aria-labelledby="well">
          <h2 id="well">{t('vendors.doesWell')}</h2>
          {well.length === 0 ? (
            <p className="quiet">{t('vendors.doesWellNothing')}</p>
          ) : (
            <ContributionList contributions={well} within={t('vendors.doesWell')} />
          )}
        </section>
        <section className="section" aria-labelledby="lost">
          <h2 id="lost">{t('vendors.lost')}</h2>
          {lost.length === 0 ? (
            <p className="quiet">{t('vendors.lostNothing')}</p>
          ) : (
            <ContributionList contributions={lost} within={t('vendors.lost')} />
          )}
        </section>
        <OwnNetwork vendor={vendor} />
        <Incidents incidents={dossier.incidents} standing={vendor.incidents} asOf={card.asOf} />
        {dossier.notes.length > 0 && <Notes notes={dossier.notes} />}
        {unknown.length > 0 && (
          <section className="section" aria-labelledby="unknown">
            <h2 id="unknown">{t('vendors.unknown')}</h2>
            <p className="quiet">{t('vendors.unknownLead')}</p>
            <ul className="vendor-list">
              {unknown.map(({ id, evidence }) => (
                <li key={id}>
                  {t(`vendors.indicators.${id as IndicatorId}`)}
                  {evidence
                    .filter(({ said }) => said !== undefined)
                    .map(({ said, text }) => (
                      <p key={text} className="quiet small">
                        <Told said={said} text={text} />
                      </p>
                    ))}
                </li>
              ))}
            </ul>
          </section>
        )}
        <Raises raises={vendor.raises} />
        {vendor.supportEnds.length > 0 && <SupportEnds ends={vendor.supportEnds} />}
        <Owners owners={vendor.owners} />
        <OwnFacts vendor={card.vendor} statements={vendor.statements} onChanged={onChanged} />
      </InTurn>
    </Page>
  )
}

function Score({ vendor: { card, usual, recorded } }: { vendor: Vendor }) {
  const { t, i18n } = useTranslation()
  const tell = useTell()
  return (
    <section className="section card vendor-score" aria-label={t('vendors.columns.score')}>
      <p className="vendor-score__number numbers">
        {rounded(card).point} <GradeTag letter={card.letter} />
      </p>
      <ScoreBand card={card} />
      <p>{t('vendors.scoreText', rounded(card))}</p>
      <ul className="quiet small vendor-score__remarks">
        {usual && <li>{t('vendors.usualScore', rounded(usual))}</li>}
        <li>{t('vendors.known', { percent: percent(card.coverage / 100, i18n.language) })}</li>
        {!recorded && <li>{t('vendors.notRecorded')}</li>}
        {card.letter === null && <li>{t('vendors.noGradeWhy')}</li>}
        {card.provisional && <li>{t('vendors.provisional')}</li>}
        {card.caps.map(({ at, reason, said }) => (
          <li key={reason}>
            <bdi>{t('vendors.cap', { at, reason: tell(said, reason) })}</bdi>
          </li>
        ))}
        <li>{t('vendors.asOf', { date: day(card.asOf, i18n.language), rules: card.rules })}</li>
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
              <span className="tag">{t(`vendors.sides.${note.side}`)}</span> <bdi lang="en">{note.text}</bdi>
            </p>
            {note.withdrawn && (
              <p className="small">
                <bdi>{t('vendors.withdrawn', { date: note.withdrawn.at, why: note.withdrawn.why })}</bdi>
              </p>
            )}
            <p className="quiet small">
              <bdi>{note.source.title}</bdi>
              {' · '}
              {note.source.date ? <CalendarDate date={note.source.date} /> : t('vendors.noDate')}
            </p>
            {note.source.url && (
              <p className="quiet small vendor-notes__url">
                <bdi>{note.source.url}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
