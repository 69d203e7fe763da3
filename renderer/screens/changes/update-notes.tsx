import { useTranslation } from 'react-i18next'
import type { FirmwareChange } from '../../../shared/model/change.ts'
import type { Device } from '../../../shared/model/device.ts'
import { day } from '../../format.ts'
import { GiveNotes } from './give-notes.tsx'

const TONES: Record<FirmwareChange['verdict'], string> = {
  announced: 'tag tag--good',
  vague: 'tag tag--warning',
  'not-found': 'tag tag--warning',
  'not-searched': 'tag',
}

/** What is known of the maker's own words on an update, and the way to add to it. */
export function UpdateNotes(props: {
  device: Device
  version: string
  change: FirmwareChange
  onJudgedAnew: () => void
}) {
  const { t } = useTranslation()
  const { device, version, change, onJudgedAnew } = props
  return (
    <section className="section" aria-labelledby="announced">
      <h2 id="announced">{t('changes.announced')}</h2>
      <div className="card section">
        <p className="update__verdict">
          <span className={TONES[change.verdict]}>{t(`device.verdicts.${change.verdict}`)}</span>
          {change.topics.map((topic) => (
            <span key={topic} className="tag tag--notice">
              {t(`device.topics.${topic}`)}
            </span>
          ))}
        </p>
        <p>{t(`changes.verdictText.${change.verdict}`)}</p>
        {change.notes && <Notes notes={change.notes} />}
        {device.vendor === null ? (
          <p className="quiet">{t('changes.notesNoVendor')}</p>
        ) : (
          <GiveNotes vendor={device.vendor} model={device.model} firmware={version} onKept={onJudgedAnew} />
        )}
      </div>
    </section>
  )
}

function Notes({ notes }: { notes: NonNullable<FirmwareChange['notes']> }) {
  const { t, i18n } = useTranslation()
  return (
    <figure className="update__notes" aria-label={t('changes.notesText')}>
      <blockquote>
        <bdi>{notes.text}</bdi>
      </blockquote>
      <figcaption className="quiet small">
        {notes.publishedAt !== null && (
          <>{t('changes.published', { day: day(notes.publishedAt, i18n.language) })} · </>
        )}
        {t('changes.knownSince', { day: day(notes.knownAt, i18n.language) })}
        {notes.url !== null && (
          <>
            {' · '}
            <bdi className="update__url">{notes.url}</bdi>
          </>
        )}
      </figcaption>
    </figure>
  )
}
