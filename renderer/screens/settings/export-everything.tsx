import { Download } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { saveText } from '../../components/save-text.ts'
import type { EngineClient } from '../../engine/engine.ts'
import { Problem } from './problem.tsx'
import { useAct } from './use-act.ts'

/** Everything in one file, for whatever other program the owner likes. */
export function ExportEverything() {
  const { t } = useTranslation()
  const act = useAct()
  const collect = async () => {
    const text = await act.run(everything, () => t('settings.exported'))
    if (text !== null) saveText('houseguest.json', 'application/json', text)
  }
  return (
    <section className="section card" aria-labelledby="export">
      <h2 id="export">{t('settings.export')}</h2>
      <p className="quiet">{t('settings.exportLead')}</p>
      <p>
        <Button className="button" isPending={act.isBusy} onPress={() => void collect()}>
          <Download aria-hidden />
          {act.isBusy ? t('settings.exporting') : t('settings.exportNow')}
        </Button>
      </p>
      <Problem text={act.problem} />
    </section>
  )
}

/** The ledger page by page, as one JSON document. */
async function everything(client: EngineClient): Promise<string> {
  const texts: string[] = []
  let cursor: string | null = null
  do {
    const page: { text: string; next: string | null } = await client.data.exportAll(cursor)
    texts.push(page.text)
    cursor = page.next
  } while (cursor !== null)
  return texts.join('')
}
