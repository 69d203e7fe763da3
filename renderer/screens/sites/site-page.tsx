import { useTranslation } from 'react-i18next'
import { type FleetSiteDetail, MOST_OF_SITE } from '../../../shared/model/hub-fleet.ts'
import { Answered } from '../../components/answered.tsx'
import { href } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import { AskAgain, LookedAt, useLooked } from './looked.tsx'
import { NoKey } from './no-key.tsx'
import { SiteChanges } from './site-changes.tsx'
import { SiteDevices } from './site-devices.tsx'
import { SiteWarnings } from './site-warnings.tsx'
import { useSitesStatus } from './use-sites.ts'
import './sites.css'

/** One site of a hub, such as one without a screen of its own: to be looked at, and no more. */
export function SitePage({ siteId }: { siteId: string }) {
  const { t } = useTranslation()
  const status = useSitesStatus()
  if (status.value?.state === 'open') return <Site siteId={siteId} />
  return (
    <Page title={t('sites.site')} name={t('sites.site')}>
      <Answered answer={status}>{({ state }) => <NoKey isLocked={state === 'locked'} />}</Answered>
    </Page>
  )
}

function Site({ siteId }: { siteId: string }) {
  const { t } = useTranslation()
  const { answer, again, isAsking } = useLooked(`site ${siteId}`, (client, fresh) =>
    client.sites.site({ siteId, fresh }),
  )
  const name = answer.value?.value?.site.name ?? t('sites.site')
  return (
    <Page
      title={<bdi>{name}</bdi>}
      name={name}
      back={{ href: href('sites'), label: t('sites.back') }}
      lead={<p className="quiet">{t('sites.siteLead')}</p>}
      actions={<AskAgain looked={answer.value} again={again} isAsking={isAsking} />}
    >
      <Answered answer={answer}>
        {(looked) => (
          <LookedAt looked={looked} again={again}>
            {(detail) => <Detail detail={detail} />}
          </LookedAt>
        )}
      </Answered>
    </Page>
  )
}

function Detail({ detail }: { detail: FleetSiteDetail }) {
  const { t } = useTranslation()
  const most = Math.max(detail.devices.length, detail.warnings.length, detail.changes.length)
  return (
    <>
      {most === MOST_OF_SITE && <p className="quiet">{t('sites.most', { count: MOST_OF_SITE })}</p>}
      <SiteWarnings detail={detail} />
      <SiteDevices devices={detail.devices} />
      <SiteChanges detail={detail} />
    </>
  )
}
