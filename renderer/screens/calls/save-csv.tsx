import { Download } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { type CsvTable, csv } from '../../../shared/csv.ts'
import { saveText } from '../../components/save-text.ts'

/** A spreadsheet takes a file without it for one in its own country's letters. */
const MARK = '\ufeff'

/** Saves what a table shows as CSV; `what` names the table, `file` the file without its ending. */
export function SaveCsv(props: { what: string; file: string; table: () => CsvTable }) {
  const { t } = useTranslation()
  return (
    <Button
      className="button button--small"
      aria-label={t('calls.saveCsvOf', { what: props.what })}
      onPress={() => saveText(`${props.file}.csv`, 'text/csv', `${MARK}${csv(props.table())}`)}
    >
      <Download aria-hidden />
      {t('calls.saveCsv')}
    </Button>
  )
}
