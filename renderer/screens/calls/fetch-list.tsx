import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { DemoRefusal, useIsDemo } from '../../components/demo-refusal.tsx'
import { LineField } from '../../components/line-field.tsx'
import type { Act } from '../settings/use-act.ts'

/** A list fetched from an address the owner names, once they say yes to its host. */
export function FetchList({
  act,
  licence,
  onFetched,
}: {
  act: Act
  licence: string | null
  onFetched: () => void
}) {
  const { t } = useTranslation()
  const isDemo = useIsDemo()
  const [address, setAddress] = useState('')
  const url = URL.parse(address.trim())
  const host = url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.hostname : null
  const fetchIt = async (from: string) => {
    const sets = await act.run(
      async ({ lists, pages }) => {
        await pages.consent({ host: from, given: true })
        return lists.fetch({ url: address.trim(), licence })
      },
      () => t('calls.lists.fetched'),
    )
    if (sets === null) return
    setAddress('')
    onFetched()
  }
  return (
    <>
      <LineField
        label={t('calls.lists.fetchAddress')}
        value={address}
        onChange={setAddress}
        maxLength={2048}
      />
      {host !== null && isDemo && <DemoRefusal />}
      {host !== null && !isDemo && (
        <>
          <p className="quiet small">
            <bdi>{t('calls.lists.fetchLead', { host })}</bdi>
          </p>
          <p>
            <Button className="button button--small" isDisabled={act.isBusy} onPress={() => fetchIt(host)}>
              <bdi>{t('calls.lists.fetch', { host })}</bdi>
            </Button>
          </p>
        </>
      )}
    </>
  )
}
