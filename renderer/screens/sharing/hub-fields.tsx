import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readHubKey } from '../../../shared/hub-key.ts'
import { LineField } from '../../components/line-field.tsx'
import { FileButton } from './file-button.tsx'

/** Where a hub is and who we are there, as a key file says it or as it is filled in. */
export interface HubForm {
  url: string
  siteId: string
  password: string
  certificate: { name: string; text: string } | null
}

export const EMPTY_HUB: HubForm = { url: '', siteId: '', password: '', certificate: null }

/** The fields of a key: of a site, or of a viewer, which has no number. */
export function HubFields(props: {
  of: 'site' | 'viewer'
  form: HubForm
  onChange: (form: HubForm) => void
}) {
  const { t } = useTranslation()
  const { of, form, onChange } = props
  const [chosen, setChosen] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const take = ({ name, text }: { name: string; text: string }) => {
    const key = readHubKey(text)
    const isOther = key !== null && (key.siteId === null) === (of === 'site')
    setProblem(
      key === null
        ? t('sharing.keyUnreadable')
        : isOther
          ? t(of === 'site' ? 'sharing.keyOfViewer' : 'sharing.keyOfSite')
          : null,
    )
    setChosen(name)
    if (key && !isOther) onChange({ ...form, url: key.url, siteId: key.siteId ?? '', password: key.password })
  }
  return (
    <>
      <FileButton
        label={t('sharing.keyFile')}
        accept={['application/json', '.json']}
        chosen={chosen}
        onChosen={take}
      />
      <p className="quiet small">{t(of === 'site' ? 'sharing.keyFileHint' : 'sharing.viewerKeyHint')}</p>
      <div role="alert" className="settings__alert">
        {problem !== null && <p className="settings__problem">{problem}</p>}
      </div>
      <LineField
        label={t('sharing.hubAddress')}
        placeholder={t('sharing.hubAddressHint')}
        value={form.url}
        onChange={(url) => onChange({ ...form, url })}
        maxLength={512}
      />
      {of === 'site' && (
        <LineField
          label={t('sharing.site')}
          value={form.siteId}
          onChange={(siteId) => onChange({ ...form, siteId })}
          maxLength={36}
        />
      )}
      <LineField
        label={t('sharing.hubPassword')}
        type="password"
        value={form.password}
        onChange={(password) => onChange({ ...form, password })}
        maxLength={256}
      />
      <p className="quiet small">{t('sources.passwordHint')}</p>
      <FileButton
        label={t('sharing.certificate')}
        accept={['.pem', '.crt', '.cer']}
        chosen={form.certificate?.name ?? null}
        onChosen={(certificate) => onChange({ ...form, certificate })}
      />
      <p className="quiet small">{t('sharing.certificateHint')}</p>
    </>
  )
}
