import { useTranslation } from 'react-i18next'
import { Answered } from '../../components/answered.tsx'
import { useAnswer, useEngine, useStore } from '../../engine/engine-context.tsx'
import { Page } from '../../shell/page.tsx'
import { AboutHouseguest } from './about.tsx'
import { ContactedHosts } from './contacted-hosts.tsx'
import { Permissions } from './permissions.tsx'
import { SentPacketsTable } from './sent-packets.tsx'
import './conduct.css'

/** Everything Houseguest may do, has sent and has contacted. */
export function ConductPage() {
  const { t } = useTranslation()
  const scan = useStore(useEngine().scan)
  const answer = useAnswer(`conduct ${scan?.phase ?? ''}`, (client) => client.conduct.list())
  return (
    <Page
      title={t('conduct.title')}
      name={t('conduct.title')}
      lead={<p className="quiet">{t('conduct.lead')}</p>}
    >
      <Permissions />
      <Answered answer={answer}>
        {({ packets, hosts }) => (
          <>
            <SentPacketsTable packets={packets} />
            <ContactedHosts hosts={hosts} />
          </>
        )}
      </Answered>
      {/* Not above what is still to come. */}
      {answer.phase !== 'loading' && <AboutHouseguest />}
    </Page>
  )
}
