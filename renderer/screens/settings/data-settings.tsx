import { useTranslation } from 'react-i18next'
import { ReportMenu } from '../../components/report-menu.tsx'
import { Backups } from './backups.tsx'
import { DataFolder } from './data-folder.tsx'
import { DeleteEverything } from './delete-everything.tsx'
import { ExportEverything } from './export-everything.tsx'
import { Retention } from './retention.tsx'

/** The owner's data: where it lies, its copies, how long it is kept, the way out and the end of it. */
export function DataSettings() {
  const { t } = useTranslation()
  return (
    <>
      <DataFolder />
      <Backups />
      <Retention />
      <section className="section card" aria-labelledby="audit">
        <h2 id="audit">{t('report.home')}</h2>
        <p className="quiet">{t('report.homeLead')}</p>
        <div className="setting__line">
          <ReportMenu subject={{ about: 'home' }} />
        </div>
      </section>
      <ExportEverything />
      <DeleteEverything />
    </>
  )
}
