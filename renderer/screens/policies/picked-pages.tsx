import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../../shared/fault.ts'
import type { WatchedDocument } from '../../../shared/ipc/schema.ts'
import { ProblemText } from '../../components/problem-text.tsx'
import { Moment } from '../../components/time.tsx'
import { type EngineClient, requireClient } from '../../engine/engine.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { announce } from '../../shell/announcer.tsx'
import { type DocumentId, documentName } from './document-name.ts'

/** The pages the owner picked: when they were last looked at, how that went, and another look. */
export function PickedPages(props: { picked: readonly WatchedDocument[]; onChanged: () => void }) {
  const { t } = useTranslation()
  const engine = useEngine()
  const [problem, setProblem] = useState<string | null>(null)
  const act = async (deed: (client: EngineClient) => Promise<unknown>, said: string) => {
    setProblem(null)
    try {
      await deed(requireClient(engine))
      announce(said)
    } catch (error) {
      setProblem(faultData(error).message)
    }
    props.onChanged()
  }
  return (
    <section className="section" aria-labelledby="picked">
      <h2 id="picked">{t('policies.watched')}</h2>
      <p className="quiet">{t('policies.watchedLead')}</p>
      <ul className="policy-versions card">
        {props.picked.map(({ id, vendor, document, url, lookedAt, failure }) => {
          const name = documentName(document, t)
          return (
            <li key={id} className="policy-versions__one">
              <p>
                <bdi>{name}</bdi>
              </p>
              <p className="quiet small policy-versions__from">
                <bdi>{url}</bdi>
              </p>
              <p className="quiet small">
                {t('policies.looked')} {lookedAt === null ? t('policies.never') : <Moment at={lookedAt} />}
              </p>
              {failure && (
                <p className="small">
                  <ProblemText text={failure} />
                </p>
              )}
              <p className="policies__acts">
                <Button
                  className="button button--small"
                  aria-label={t('policies.lookAgainOf', { document: name })}
                  onPress={() =>
                    act(
                      (client) =>
                        client.vendors.fetchPolicy({ vendor, document: document as DocumentId, url }),
                      t('policies.fetched'),
                    )
                  }
                >
                  {t('policies.lookAgain')}
                </Button>
                <Button
                  className="button button--small"
                  aria-label={t('policies.dropOf', { document: name })}
                  onPress={() => act((client) => client.vendors.unwatchPolicy(id), t('policies.dropped'))}
                >
                  {t('policies.drop')}
                </Button>
              </p>
            </li>
          )
        })}
      </ul>
      {problem && (
        <p role="alert">
          <ProblemText text={problem} />
        </p>
      )}
    </section>
  )
}
