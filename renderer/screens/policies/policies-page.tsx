import { FileText } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../../shared/fault.ts'
import type { PolicyShelf } from '../../../shared/ipc/schema.ts'
import { Answered } from '../../components/answered.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useProblem } from '../../components/problem-text.tsx'
import { Day } from '../../components/time.tsx'
import { requireClient } from '../../engine/engine.ts'
import { useAnswer, useEngine } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { announce } from '../../shell/announcer.tsx'
import { Page } from '../../shell/page.tsx'
import { documentName } from './document-name.ts'
import { lookAtPicked } from './look-at-picked.ts'
import './policies.css'

/** The makers of the owner's devices, with what is kept of their documents. */
export function PoliciesPage() {
  const { t } = useTranslation()
  const answer = useAnswer('policy shelves', (client) => client.vendors.policyShelves())
  return (
    <Page
      name={t('policies.title')}
      title={t('policies.title')}
      back={{ href: href('vendors'), label: t('policies.back') }}
      lead={<p className="quiet">{t('policies.lead')}</p>}
    >
      <Answered answer={answer}>
        {(shelves) =>
          shelves.length === 0 ? (
            <EmptyState icon={FileText} title={t('policies.none')} text={t('policies.noneText')} />
          ) : (
            <>
              <LookAll shelves={shelves} onLooked={answer.reload} />
              <Shelves shelves={shelves} />
            </>
          )
        }
      </Answered>
    </Page>
  )
}

function Shelves({ shelves }: { shelves: readonly PolicyShelf[] }) {
  const { t } = useTranslation()
  return (
    <table className="plain-table plain-table--stack" aria-label={t('policies.title')}>
      <thead>
        <tr>
          <th scope="col">{t('policies.maker')}</th>
          <th scope="col">{t('policies.documentsKept')}</th>
          <th scope="col">{t('policies.lastSeen')}</th>
        </tr>
      </thead>
      <tbody>
        {shelves.map(({ vendor, documents }) => (
          <tr key={vendor}>
            <td>
              <a href={href('policies', vendor)}>
                <bdi>{vendor}</bdi>
              </a>
            </td>
            <td>
              {documents.length === 0 && <span className="quiet">{t('policies.nothingKept')}</span>}
              {documents.map(({ document, versions, watched }) => (
                <p key={document}>
                  {t('policies.kept', { document: documentName(document, t), count: versions })}{' '}
                  {watched && <span className="tag">{t('policies.picked')}</span>}
                </p>
              ))}
            </td>
            <td className="quiet">
              {documents.map(({ document, lastSeen }) => (
                <p key={document}>{lastSeen === null ? '–' : <Day at={lastSeen} />}</p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function LookAll({ shelves, onLooked }: { shelves: readonly PolicyShelf[]; onLooked: () => void }) {
  const { t } = useTranslation()
  const engine = useEngine()
  const [busy, setBusy] = useState(false)
  const told = useProblem()
  const [said, setSaid] = useState<string[]>([])
  const picked = shelves.flatMap(({ documents }) => documents.flatMap(({ watched }) => watched ?? []))
  if (picked.length === 0) return null
  const look = async () => {
    setBusy(true)
    try {
      const { fetched, notAllowed, failed } = await lookAtPicked(requireClient(engine), picked)
      const words = [
        t('policies.lookedAll', { count: fetched }),
        ...(notAllowed > 0 ? [t('policies.notAllowed', { count: notAllowed })] : []),
        ...(failed > 0 ? [t('policies.failed', { count: failed })] : []),
      ]
      setSaid(words)
      announce(words.join(' '))
      onLooked()
    } catch (error) {
      setSaid([told(faultData(error).message)])
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="policies__look">
      <Button className="button" isDisabled={busy} onPress={look}>
        {t('policies.lookAll')}
      </Button>
      {said.map((words) => (
        <p key={words} className="quiet small">
          {words}
        </p>
      ))}
    </div>
  )
}
