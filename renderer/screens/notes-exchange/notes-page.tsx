import { useTranslation } from 'react-i18next'
import { Answered } from '../../components/answered.tsx'
import { useKeptAnswer } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import { notesCompared, notesDraft } from './questions.ts'
import { SideBySide } from './side-by-side.tsx'
import { TakeNotes } from './take-notes.tsx'
import { WhatToShare } from './what-to-share.tsx'
import './notes-exchange.css'

/** Comparing notes with other homes: review, save, take theirs in, compare. Nothing leaves by itself. */
export function NotesPage() {
  const { t } = useTranslation()
  const draft = useKeptAnswer(notesDraft)
  const compared = useKeptAnswer(notesCompared)
  return (
    <Page
      name={t('compareNotes.title')}
      title={t('compareNotes.title')}
      back={{ href: href('vendors'), label: t('compareNotes.back') }}
      lead={<p className="quiet">{t('compareNotes.lead')}</p>}
    >
      <section className="section" aria-labelledby="side">
        <h2 id="side">{t('compareNotes.side')}</h2>
        <Answered answer={compared}>{(value) => <SideBySide compared={value} />}</Answered>
        <TakeNotes onTaken={compared.reload} />
      </section>
      <section className="section" aria-labelledby="review">
        <h2 id="review">{t('compareNotes.review')}</h2>
        <p className="quiet">{t('compareNotes.reviewLead')}</p>
        <Answered answer={draft}>{(notes) => <WhatToShare notes={notes} />}</Answered>
      </section>
    </Page>
  )
}
