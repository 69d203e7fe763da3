import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { useTranslation } from 'react-i18next'
import { byteSize } from '../../../shared/byte-size.ts'
import type { OrganisationSum, Window } from '../../../shared/model/contact-views.ts'
import { Paged } from '../../components/paged.tsx'
import { Ago } from '../../components/time.tsx'
import { numberFormat } from '../../formatters.ts'
import { CategoryTag } from './category-tag.tsx'
import { Hosts } from './hosts.tsx'
import { useOrganisationName } from './organisation-name.ts'

const PAGE = 25

/** The organisations a device calls, most traffic first; each opens its hosts. */
export function Organisations(props: {
  deviceId: string
  window: Window
  organisations: readonly OrganisationSum[]
}) {
  const { t } = useTranslation()
  return (
    <Paged items={props.organisations} page={PAGE}>
      {(shown) => (
        <ul className="organisations" aria-label={t('calls.organisations')}>
          {shown.map((sum) => (
            <Organisation
              key={`${sum.isLocal} ${sum.organisation ?? ''}`}
              deviceId={props.deviceId}
              window={props.window}
              sum={sum}
            />
          ))}
        </ul>
      )}
    </Paged>
  )
}

function Organisation({ deviceId, window, sum }: { deviceId: string; window: Window; sum: OrganisationSum }) {
  const { t, i18n } = useTranslation()
  const nameOf = useOrganisationName()
  const [open, setOpen] = useState(false)
  const name = nameOf(sum.organisation, sum.isLocal)
  const bytes = (value: number | null) =>
    value === null ? t('calls.notCounted') : byteSize(value, i18n.language)
  return (
    <li className="organisations__one">
      <Disclosure isExpanded={open} onExpandedChange={setOpen}>
        <div className="organisations__head">
          <span className="organisations__name">
            <bdi>{name}</bdi>
            {sum.categories.map((category) => (
              <CategoryTag key={category} category={category} />
            ))}
          </span>
          <Button
            slot="trigger"
            className="disclosure__button"
            aria-label={t('calls.showHosts', { organisation: name })}
          >
            <ChevronRight aria-hidden />
            {t('calls.hosts', { count: sum.hosts })}
          </Button>
        </div>
        <p className="quiet small numbers">
          {t('calls.columns.connections')} {numberFormat(i18n.language).format(sum.connections)} ·{' '}
          {sum.lookups > 0 && (
            <>
              {t('calls.columns.lookups')} {numberFormat(i18n.language).format(sum.lookups)} ·{' '}
            </>
          )}
          {t('calls.columns.out')} {bytes(sum.bytesOut)} · {t('calls.columns.in')} {bytes(sum.bytesIn)} ·{' '}
          {t('calls.columns.last')} <Ago at={new Date(sum.lastAt).toISOString()} />
        </p>
        <DisclosurePanel>
          {open && (
            <Hosts
              deviceId={deviceId}
              organisation={sum.organisation}
              isLocal={sum.isLocal}
              window={window}
            />
          )}
        </DisclosurePanel>
      </Disclosure>
    </li>
  )
}
