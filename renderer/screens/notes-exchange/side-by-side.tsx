import { useTranslation } from 'react-i18next'
import type { NotesSideBySide } from '../../../shared/ipc/schema.ts'
import { CalendarDate } from '../../components/time.tsx'
import { useChangeWords } from './change-words.ts'

/** Every effect somebody noticed after a change, with how many of the homes that saw the change did. */
export function SideBySide({ compared: { homes, rows } }: { compared: NotesSideBySide }) {
  const { t } = useTranslation()
  const words = useChangeWords()
  return (
    <>
      <p className="quiet">{t('compareNotes.sideLead', { count: homes })}</p>
      {rows.length === 0 ? (
        <p>{t('compareNotes.sideNone')}</p>
      ) : (
        <table className="plain-table plain-table--stack" aria-labelledby="side">
          <thead>
            <tr>
              <th scope="col">{t('compareNotes.columns.model')}</th>
              <th scope="col">{t('compareNotes.columns.change')}</th>
              <th scope="col">{t('compareNotes.columns.effects')}</th>
              <th scope="col">{t('compareNotes.columns.homes')}</th>
              <th scope="col">{t('compareNotes.columns.first')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.vendor} ${row.model} ${row.firmwareFrom} ${row.firmwareTo} ${row.effect}`}>
                <td>
                  <bdi>{row.vendor}</bdi> <bdi>{row.model}</bdi>
                </td>
                <td>
                  <bdi>{words.change(row)}</bdi>
                </td>
                <td>{words.effect(row.effect)}</td>
                <td>
                  <p>
                    {row.of === 1
                      ? t('compareNotes.alone')
                      : t('compareNotes.same', { homes: row.homes, of: row.of })}
                  </p>
                  {!(row.here && row.of === 1) && (
                    <p className="quiet small">
                      {row.here ? t('compareNotes.here') : t('compareNotes.notHere')}
                    </p>
                  )}
                </td>
                <td className="nowrap">
                  <CalendarDate date={row.firstDay} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
