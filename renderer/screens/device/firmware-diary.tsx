import { useTranslation } from 'react-i18next'
import type { FirmwareChange, FirmwareEntry } from '../../../shared/model/change.ts'
import { Folded } from '../../components/disclosure.tsx'
import { Day } from '../../components/time.tsx'
import { day } from '../../format.ts'
import { type UpdateAddress, updateHref } from '../changes/update-address.ts'

/** Every firmware version a device had, newest first, each with whether its maker announced it. */
export function FirmwareDiary(props: { deviceId: string; entries: readonly FirmwareEntry[] }) {
  const { t } = useTranslation()
  const { deviceId, entries } = props
  if (entries.length === 0) return null
  return (
    <section className="section" aria-labelledby="firmware">
      <h2 id="firmware">{t('device.firmware')}</h2>
      <p className="quiet">{t('device.firmwareLead')}</p>
      <table className="plain-table plain-table--stack" aria-labelledby="firmware">
        <thead>
          <tr>
            <th scope="col">{t('device.firmwareColumns.version')}</th>
            <th scope="col">{t('device.firmwareColumns.since')}</th>
            <th scope="col">{t('device.firmwareColumns.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={`${entry.version} ${entry.firstSeen}`}>
              <td>
                <bdi>{entry.version}</bdi>
                {entry.change && (
                  <span className="quiet small"> ({t(`device.steps.${entry.change.step}`)})</span>
                )}
              </td>
              <td className="nowrap">
                <Day at={entry.firstSeen} />
              </td>
              <td>
                {entry.change ? (
                  <Verdict
                    change={entry.change}
                    version={entry.version}
                    update={{ deviceId, firstSeen: entry.firstSeen }}
                  />
                ) : (
                  <span className="quiet">{t('device.firstKnown')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const TONES: Record<FirmwareChange['verdict'], string> = {
  announced: 'tag tag--good',
  vague: 'tag tag--warning',
  'not-found': 'tag tag--warning',
  'not-searched': 'tag',
}

function Verdict(props: { change: FirmwareChange; version: string; update: UpdateAddress }) {
  const { t, i18n } = useTranslation()
  const { change, version, update } = props
  return (
    <div className="firmware-diary__verdict">
      <span className="firmware-diary__tags">
        <span className={TONES[change.verdict]}>{t(`device.verdicts.${change.verdict}`)}</span>
        {change.topics.map((topic) => (
          <span key={topic} className="tag">
            {t(`device.topics.${topic}`)}
          </span>
        ))}
      </span>
      <span className="quiet small">
        {t('device.between', {
          from: day(change.lastSeenOld, i18n.language),
          to: day(update.firstSeen, i18n.language),
        })}{' '}
        <a
          className="nowrap"
          href={updateHref(update)}
          aria-label={t('changes.closerAt', { from: change.from, to: version })}
        >
          {t('changes.closer')}
        </a>
      </span>
      {change.notes && (
        <Folded label={t('device.firmwareColumns.notes')}>
          <p className="firmware-diary__notes">
            <bdi>{change.notes.text}</bdi>
          </p>
          {change.notes.url && (
            <p className="quiet small firmware-diary__url">
              <bdi>{change.notes.url}</bdi>
            </p>
          )}
        </Folded>
      )}
    </div>
  )
}
