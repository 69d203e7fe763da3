import { useTranslation } from 'react-i18next'
import { MAX_NAME, PROTECTIONS } from '../../../shared/model/delivery.ts'
import { CheckBox } from '../../components/check-box.tsx'
import { LineField } from '../../components/line-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { FileButton } from './file-button.tsx'
import { type DeliveryForm, usualPort } from './stated-delivery.ts'

interface Fields {
  form: DeliveryForm
  onChange: (part: Partial<DeliveryForm>) => void
}

/** What the owner calls a place. */
export function NameField({ form, onChange }: Fields) {
  const { t } = useTranslation()
  return (
    <LineField
      label={t('sharing.name')}
      value={form.name}
      onChange={(name) => onChange({ name })}
      maxLength={MAX_NAME}
    />
  )
}

/** What has to be known of a place of the chosen kind; what is secret only where it is given. */
export function DeliveryFields({ form, onChange, hasSecret = true }: Fields & { hasSecret?: boolean }) {
  const { t } = useTranslation()
  const { kind } = form
  const isWeb = kind === 'webhook' || kind === 'ntfy'
  return (
    <>
      {isWeb ? (
        <LineField
          label={t('sharing.address')}
          placeholder={t(kind === 'ntfy' ? 'sharing.ntfyHint' : 'sharing.webhookHint')}
          value={form.address}
          onChange={(address) => onChange({ address })}
          maxLength={2048}
        />
      ) : (
        <ServerFields form={form} onChange={onChange} />
      )}
      {hasSecret && (
        <LineField
          label={t(isWeb ? 'sharing.token' : 'sharing.password')}
          type="password"
          value={form.password}
          onChange={(password) => onChange({ password })}
          maxLength={1024}
        />
      )}
      {kind === 'email' && <MailFields form={form} onChange={onChange} />}
      {kind === 'mqtt' && (
        <LineField
          label={t('sharing.prefix')}
          value={form.prefix}
          onChange={(prefix) => onChange({ prefix })}
          maxLength={128}
        />
      )}
      <CheckBox isSelected={form.atHome} onChange={(atHome) => onChange({ atHome })}>
        {t('sharing.atHome')}
      </CheckBox>
      <p className="quiet small">{t('sharing.atHomeHint')}</p>
      {hasSecret && (
        <>
          <FileButton
            label={t('sharing.certificate')}
            accept={['.pem', '.crt', '.cer']}
            chosen={form.certificate?.name ?? null}
            onChosen={(certificate) => onChange({ certificate })}
          />
          <p className="quiet small">{t('sharing.certificateHint')}</p>
        </>
      )}
    </>
  )
}

function ServerFields({ form, onChange }: Fields) {
  const { t } = useTranslation()
  return (
    <>
      <LineField
        label={t('sharing.host')}
        placeholder={t(form.kind === 'mqtt' ? 'sharing.brokerHint' : 'sharing.hostHint')}
        value={form.host}
        onChange={(host) => onChange({ host })}
        maxLength={253}
      />
      {form.kind === 'mqtt' ? (
        <CheckBox isSelected={form.tls} onChange={(tls) => onChange({ tls })}>
          {t('sharing.encrypted')}
        </CheckBox>
      ) : (
        <SelectField
          label={t('sharing.protection')}
          value={form.protection}
          options={PROTECTIONS.map((id) => ({ id, label: t(`sharing.protections.${id}`) }))}
          onChange={(protection) => onChange({ protection })}
        />
      )}
      <LineField
        label={t('sharing.port')}
        placeholder={usualPort(form)}
        value={form.port}
        onChange={(port) => onChange({ port })}
        maxLength={5}
      />
      <LineField
        label={t('sharing.user')}
        value={form.user}
        onChange={(user) => onChange({ user })}
        maxLength={256}
      />
    </>
  )
}

function MailFields({ form, onChange }: Fields) {
  const { t } = useTranslation()
  return (
    <>
      <LineField
        label={t('sharing.from')}
        value={form.from}
        onChange={(from) => onChange({ from })}
        maxLength={320}
      />
      <LineField
        label={t('sharing.to')}
        placeholder={t('sharing.toHint')}
        value={form.to}
        onChange={(to) => onChange({ to })}
        maxLength={2000}
      />
    </>
  )
}
