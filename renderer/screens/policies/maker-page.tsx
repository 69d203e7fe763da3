import { useTranslation } from 'react-i18next'
import type { PolicyVersion } from '../../../shared/ipc/schema.ts'
import { Answered } from '../../components/answered.tsx'
import { useAnswer } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import { DocumentVersions } from './document-versions.tsx'
import { PickedPages } from './picked-pages.tsx'
import { TakeIn } from './take-in.tsx'
import './policies.css'

/** One maker's documents: what was kept, what changed, and the ways to take more in. */
export function MakerPage({ vendor }: { vendor: string }) {
  const { t } = useTranslation()
  const answer = useAnswer(`policies ${vendor}`, async (client) => {
    const [versions, shelves] = await Promise.all([
      client.vendors.policies(vendor),
      client.vendors.policyShelves(),
    ])
    const shelf = shelves.find((one) => one.vendor.toLowerCase() === vendor.toLowerCase())
    return { versions, watched: (shelf?.documents ?? []).flatMap(({ watched }) => watched ?? []) }
  })
  return (
    <Page
      name={`${vendor}: ${t('policies.title')}`}
      title={<bdi>{vendor}</bdi>}
      back={{ href: href('policies'), label: t('policies.backAll') }}
      lead={<p className="quiet">{t('policies.title')}</p>}
    >
      <Answered answer={answer}>
        {({ versions, watched }) => (
          <>
            {byDocument(versions).map(([document, own]) => (
              <DocumentVersions key={document} document={document} versions={own} />
            ))}
            {watched.length > 0 && <PickedPages picked={watched} onChanged={answer.reload} />}
          </>
        )}
      </Answered>
      <TakeIn vendor={vendor} onTaken={answer.reload} />
    </Page>
  )
}

const byDocument = (versions: readonly PolicyVersion[]) =>
  [...Map.groupBy(versions, ({ document }) => document)].map(
    ([document, own]) => [document, own.toSorted((a, b) => a.firstSeen.localeCompare(b.firstSeen))] as const,
  )
