import { Building2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FleetOverview } from '../../../shared/model/hub-fleet.ts'
import { Answered } from '../../components/answered.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../shell/page.tsx'
import { AskAgain, LookedAt, useLooked } from './looked.tsx'
import { NoKey } from './no-key.tsx'
import { Reaches } from './reaches.tsx'
import { SiteTable } from './site-table.tsx'
import { FleetSpreads } from './spreads.tsx'
import { FleetTrafficTable } from './traffic.tsx'
import { useSitesStatus } from './use-sites.ts'
import { WarningGroups } from './warning-groups.tsx'
import './sites.css'

/** All sites of a hub together: who they are, what warnings have one cause, how far changes have come. */
export function SitesPage() {
  const { t } = useTranslation()
  const status = useSitesStatus()
  return status.value?.state === 'open' ? (
    <Overview />
  ) : (
    <Page title={t('sites.title')} name={t('sites.title')}>
      <Answered answer={status}>{({ state }) => <NoKey isLocked={state === 'locked'} />}</Answered>
    </Page>
  )
}

function Overview() {
  const { t } = useTranslation()
  const { answer, again, isAsking } = useLooked('all sites', (client, fresh) =>
    client.sites.overview({ fresh }),
  )
  return (
    <Page
      title={t('sites.title')}
      name={t('sites.title')}
      lead={<p className="quiet">{t('sites.lead')}</p>}
      actions={<AskAgain looked={answer.value} again={again} isAsking={isAsking} />}
    >
      <Answered answer={answer}>
        {(looked) => (
          <LookedAt looked={looked} again={again}>
            {(fleet) => <Fleet fleet={fleet} />}
          </LookedAt>
        )}
      </Answered>
    </Page>
  )
}

function Fleet({ fleet }: { fleet: FleetOverview }) {
  const { t } = useTranslation()
  if (fleet.sites.length === 0)
    return <EmptyState icon={Building2} title={t('sites.noSites')} text={t('sites.noSitesText')} />
  return (
    <>
      <SiteTable sites={fleet.sites} />
      <WarningGroups groups={fleet.warnings} />
      <Reaches reaches={fleet.reach} />
      <FleetSpreads spread={fleet.spread} />
      <FleetTrafficTable traffic={fleet.traffic} />
    </>
  )
}
