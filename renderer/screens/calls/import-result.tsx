import { useTranslation } from 'react-i18next'
import { calls } from '../../../shared/i18n/en/calls.ts'
import type { FileReport, ImportReport } from '../../../shared/model/import-report.ts'
import { Folded } from '../../components/disclosure.tsx'
import { ProblemText } from '../../components/problem-text.tsx'
import { listFormat, numberFormat } from '../../formatters.ts'
import { SameHours } from './same-hours.tsx'
import { useFormatWords } from './use-format-words.ts'

const isKnownReason = (reason: string): reason is keyof typeof calls.read.reasons =>
  Object.hasOwn(calls.read.reasons, reason)
/** Shown without asking; a log with more bad places folds them away. */
const FEW = 3

/** What was read in: each file with what was taken, what was skipped and why, and what it is not. */
export function ImportResult({ report }: { report: ImportReport }) {
  const { t, i18n } = useTranslation()
  const wordOf = useFormatWords()
  const number = (value: number) => numberFormat(i18n.language).format(value)
  return (
    <>
      <p>{t('calls.read.done', { count: report.files.length })}</p>
      <table className="plain-table plain-table--stack" aria-label={t('calls.read.result')}>
        <thead>
          <tr>
            <th scope="col">{t('calls.read.columns.file')}</th>
            <th scope="col">{t('calls.read.columns.format')}</th>
            <th scope="col" className="end">
              {t('calls.read.columns.records')}
            </th>
            <th scope="col" className="end">
              {t('calls.read.columns.contacts')}
            </th>
            <th scope="col" className="end">
              {t('calls.read.columns.skipped')}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.files.map((file, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files of one name may be read in at once.
            <tr key={index}>
              <td>
                <bdi>{file.file}</bdi>
                <Remarks file={file} />
              </td>
              <td>{file.format === null ? t('calls.read.notEvidence') : wordOf(file.format)}</td>
              <td className="end numbers">{number(file.records)}</td>
              <td className="end numbers">{number(file.contacts)}</td>
              <td className="end numbers">{number(file.skipped)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** What has to be said of a file beside its numbers. */
function Remarks({ file }: { file: FileReport }) {
  const { t, i18n } = useTranslation()
  const { errors, skippedBy } = file
  const reasons = Object.entries(skippedBy)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) =>
      t('calls.read.reason', {
        reason: isKnownReason(reason) ? t(`calls.read.reasons.${reason}`) : reason,
        count,
      }),
    )
  const places = (
    <ul className="small import-result__places">
      {errors.map((error) => (
        <li key={error}>
          <ProblemText text={error} />
        </li>
      ))}
    </ul>
  )
  return (
    <>
      {file.format === 'leases' && file.records > 0 && (
        <p className="quiet small">{t('calls.read.leases')}</p>
      )}
      {file.format !== null &&
        file.format !== 'leases' &&
        file.contacts === 0 &&
        errors.length === 0 &&
        file.skipped === 0 && <p className="quiet small">{t('calls.read.nothingNew')}</p>}
      {reasons.length > 0 && (
        <p className="quiet small">
          {t('calls.read.skipped', { list: listFormat(i18n.language).format(reasons) })}
        </p>
      )}
      <SameHours formats={file.sameHours} />
      {errors.length > FEW ? (
        <Folded label={t('calls.read.problems', { count: errors.length })}>{places}</Folded>
      ) : (
        errors.length > 0 && places
      )}
    </>
  )
}
