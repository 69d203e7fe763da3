import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { Answered } from '../../components/answered.tsx'
import { LineField } from '../../components/line-field.tsx'
import { networkName } from '../../components/networks.ts'
import { SelectField } from '../../components/select-field.tsx'
import { useAnswer } from '../../engine/engine-context.tsx'
import type { SourceForm } from './stated-place.ts'

interface Fields {
  form: SourceForm
  onChange: (part: Partial<SourceForm>) => void
}

/** What has to be known of a source of the chosen kind. */
export function PlaceFields({ form, onChange }: Fields) {
  switch (form.kind) {
    case 'pihole':
    case 'adguard':
      return <BoxFields form={form} onChange={onChange} />
    case 'logfile':
      return <FileField form={form} onChange={onChange} />
    case 'netflow':
      return <ListenFields form={form} onChange={onChange} />
    case 'capture':
      return <NetworkField form={form} onChange={onChange} part="interface" />
  }
}

function BoxFields({ form, onChange }: Fields) {
  const { t } = useTranslation()
  return (
    <>
      <LineField
        label={t('sources.url')}
        placeholder={t('sources.urlHint')}
        value={form.url}
        onChange={(url) => onChange({ url })}
        maxLength={512}
      />
      {form.kind === 'adguard' && (
        <LineField
          label={t('sources.user')}
          value={form.user}
          onChange={(user) => onChange({ user })}
          maxLength={128}
        />
      )}
      <LineField
        label={t('sources.password')}
        type="password"
        value={form.password}
        onChange={(password) => onChange({ password })}
        maxLength={1024}
      />
      <p className="quiet small">
        {t('sources.passwordHint')} {form.kind === 'pihole' && t('sources.noPassword')}
      </p>
    </>
  )
}

function FileField({ form, onChange }: Fields) {
  const { t } = useTranslation()
  const choose = async () => {
    const [file] = (await window.houseguest?.chooseFiles()) ?? []
    if (file) onChange({ file })
  }
  return (
    <p className="source__acts">
      <Button className="button" onPress={choose}>
        {t('sources.chooseFile')}
      </Button>
      {form.file && <bdi>{t('sources.chosenFile', { name: form.file.name })}</bdi>}
    </p>
  )
}

function ListenFields({ form, onChange }: Fields) {
  const { t } = useTranslation()
  return (
    <>
      <NetworkField form={form} onChange={onChange} part="address" />
      <LineField
        label={t('sources.port')}
        value={form.port}
        onChange={(port) => onChange({ port })}
        maxLength={5}
      />
      <LineField
        label={t('sources.exporters')}
        placeholder={t('sources.exportersHint')}
        value={form.exporters}
        onChange={(exporters) => onChange({ exporters })}
        maxLength={800}
      />
    </>
  )
}

/** One of this computer's networks: by its name for a capture, by its address for a listener. */
function NetworkField({ form, onChange, part }: Fields & { part: 'interface' | 'address' }) {
  const { t } = useTranslation()
  const answer = useAnswer('networks of this computer', ({ network }) => network.interfaces())
  return (
    <Answered answer={answer}>
      {(networks) => (
        <SelectField
          label={t(part === 'interface' ? 'sources.interface' : 'sources.listenAt')}
          value={form[part]}
          options={networks.map((network) => ({
            id: part === 'interface' ? network.name : network.address,
            label: `${networkName(network, t)} · ${network.address}`,
          }))}
          onChange={(chosen) => onChange(part === 'interface' ? { interface: chosen } : { address: chosen })}
        />
      )}
    </Answered>
  )
}
