import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../../shared/fault.ts'
import { DemoRefusal, useIsDemo } from '../../components/demo-refusal.tsx'
import { LineField } from '../../components/line-field.tsx'
import { useProblem } from '../../components/problem-text.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { type EngineClient, requireClient } from '../../engine/engine.ts'
import { useEngine } from '../../engine/engine-context.tsx'
import { announce } from '../../shell/announcer.tsx'
import { DOCUMENTS, type DocumentId } from './document-name.ts'
import { TakeArchive } from './take-archive.tsx'

/** The ways to take a version in: pasted, fetched from a host the owner says yes to, or out of an archive. */
export function TakeIn({ vendor, onTaken }: { vendor: string; onTaken: () => void }) {
  const { t } = useTranslation()
  const engine = useEngine()
  const [document, setDocument] = useState<DocumentId>('privacy')
  const [text, setText] = useState('')
  const [address, setAddress] = useState('')
  const told = useProblem()
  const [problem, setProblem] = useState<string | null>(null)
  const isDemo = useIsDemo()
  const url = URL.parse(address.trim())
  const host = url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.hostname : null
  const act = async (deed: (client: EngineClient) => Promise<unknown>, said: string) => {
    setProblem(null)
    try {
      await deed(requireClient(engine))
      announce(said)
      setText('')
      onTaken()
    } catch (error) {
      setProblem(told(faultData(error).message))
      onTaken()
    }
  }
  const keep = () => {
    if (text.trim() === '') return setProblem(t('policies.needsText'))
    if (address.trim() !== '' && host === null) return setProblem(t('policies.addressWrong'))
    act(
      (client) => client.vendors.givePolicy({ vendor, document, text, url: address.trim() || null }),
      t('policies.keptNow'),
    )
  }
  return (
    <section className="section" aria-labelledby="take-in">
      <h2 id="take-in">{t('policies.add')}</h2>
      <p className="quiet">{t('policies.addLead')}</p>
      <div className="card section take-in">
        <SelectField
          label={t('policies.document')}
          value={document}
          options={DOCUMENTS.map((id) => ({ id, label: t(`policies.documents.${id}`) }))}
          onChange={setDocument}
        />
        <LineField label={t('policies.address')} value={address} onChange={setAddress} maxLength={2048} />
        {host !== null && (
          <>
            {isDemo ? (
              <DemoRefusal />
            ) : (
              <p className="quiet small">
                <bdi>{t('policies.fetchLead', { host })}</bdi>
              </p>
            )}
            <p className="policies__acts">
              {!isDemo && (
                <Button
                  className="button"
                  onPress={() =>
                    act(async (client) => {
                      await client.pages.consent({ host, given: true })
                      await client.vendors.fetchPolicy({ vendor, document, url: address.trim() })
                    }, t('policies.fetched'))
                  }
                >
                  <bdi>{t('policies.fetch', { host })}</bdi>
                </Button>
              )}
              <Button
                className="button"
                onPress={() =>
                  act(
                    (client) => client.vendors.watchPolicy({ vendor, document, url: address.trim() }),
                    t('policies.pickedNow'),
                  )
                }
              >
                {t('policies.pick')}
              </Button>
            </p>
          </>
        )}
        <TextField className="field" value={text} onChange={setText} maxLength={1_000_000}>
          <Label>{t('policies.text')}</Label>
          <TextArea rows={6} />
        </TextField>
        {problem && <p role="alert">{problem}</p>}
        <p className="policies__acts">
          <Button className="button button--primary" onPress={keep}>
            {t('policies.keep')}
          </Button>
        </p>
        <TakeArchive vendor={vendor} document={document} onTaken={onTaken} />
      </div>
    </section>
  )
}
