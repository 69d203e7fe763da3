import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { SOURCE_KINDS, type SourceTrial } from '../../../shared/model/source.ts'
import { ProblemText } from '../../components/problem-text.tsx'
import { SelectField } from '../../components/select-field.tsx'
import type { EngineClient } from '../../engine/engine.ts'
import { useAct } from '../settings/use-act.ts'
import { givePassword, type Lasting } from './give-password.ts'
import { PlaceFields } from './place-fields.tsx'
import { type SourceForm, statedPlaceOf } from './stated-place.ts'
import { LASTS } from './unlock.tsx'

const EMPTY: SourceForm = {
  kind: 'pihole',
  url: '',
  user: '',
  password: '',
  file: null,
  address: '',
  port: '2055',
  exporters: '',
  interface: '',
}

/** A form for another source: tried before it is added, if the owner likes. */
export function AddSource({ onAdded }: { onAdded: () => void }) {
  const { t } = useTranslation()
  const act = useAct()
  const [form, setForm] = useState(EMPTY)
  const [trial, setTrial] = useState<SourceTrial | null>(null)
  const [trying, setTrying] = useState(false)
  const [lasting, setLasting] = useState<Lasting | null>(null)
  const place = statedPlaceOf(form)
  const change = (part: Partial<SourceForm>) => {
    setForm({ ...form, ...part })
    setTrial(null)
    setLasting(null)
  }
  const tryIt = async () => {
    if (!place) return
    setTrial(null)
    setTrying(true)
    const found = await act.run(
      ({ sources }) => sources.test({ place, password: form.password || null }),
      ({ said }) => said,
    )
    setTrying(false)
    setTrial(found)
  }
  const add = async (client: EngineClient) => {
    if (!place) return null
    const { id, name, state } = await client.sources.add(place)
    const how = state === 'locked' && form.password ? await givePassword(client, id, form.password) : null
    return { name, how }
  }
  const keep = async () => {
    const added = await act.run(add, (done) => (done ? t('sources.added', { name: done.name }) : ''))
    if (!added) return
    setLasting(added.how)
    setForm({ ...EMPTY, kind: form.kind })
    setTrial(null)
    onAdded()
  }
  return (
    <section className="section card" aria-labelledby="add-source">
      <h2 id="add-source">{t('sources.add')}</h2>
      <form
        className="source-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (place) void keep()
        }}
      >
        <SelectField
          label={t('sources.kind')}
          value={form.kind}
          options={SOURCE_KINDS.map((kind) => ({ id: kind, label: t(`sources.kinds.${kind}`) }))}
          onChange={(kind) => change({ ...EMPTY, kind })}
        />
        <p className="quiet small">{t(`sources.kindHints.${form.kind}`)}</p>
        <PlaceFields form={form} onChange={change} />
        {trying && (
          <p className="quiet" role="status">
            {t('sources.testing')}
          </p>
        )}
        {trial && (
          <p>
            <span className={trial.works ? 'tag tag--good' : 'tag tag--warning'}>
              {t(trial.works ? 'sources.testWorks' : 'sources.testFails')}
            </span>{' '}
            <ProblemText text={trial.said} />
          </p>
        )}
        {act.problem && (
          <p role="alert">
            <ProblemText text={act.problem} />
          </p>
        )}
        {lasting !== null && lasting !== 'kept' && <p role="status">{t(LASTS[lasting])}</p>}
        <div className="source__acts">
          <Button className="button" isDisabled={!place || act.isBusy} onPress={tryIt}>
            {t('sources.test')}
          </Button>
          <Button className="button button--primary" type="submit" isDisabled={!place || act.isBusy}>
            <Plus aria-hidden />
            {t('sources.keep')}
          </Button>
        </div>
      </form>
    </section>
  )
}
