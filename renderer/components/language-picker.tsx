import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../shared/fault.ts'
import { CATALOGUES, OFFERED } from '../../shared/i18n/catalogues.ts'
import { type LanguageChoice, OWN_NAMES } from '../../shared/i18n/languages.ts'
import { desktop } from '../engine/desktop.ts'
import { useStore } from '../engine/engine-context.tsx'
import { ProblemText } from './problem-text.tsx'
import { SelectField } from './select-field.tsx'

/** Reads the catalogues: one of them is about to be spoken. One that cannot be read is told of when it is chosen. */
const readCatalogues = () => {
  for (const read of Object.values(CATALOGUES)) read().catch(() => {})
}

/** The language of this computer, or one by its own name; in force at once. */
export function LanguagePicker() {
  const { t } = useTranslation()
  const app = useStore(desktop)
  const [problem, setProblem] = useState<string | null>(null)
  if (!app || OFFERED.length < 2) return null
  const choose = async (language: LanguageChoice) => {
    try {
      await app.client.desktop.prefer({ language })
      setProblem(null)
    } catch (error) {
      setProblem(faultData(error).message)
    }
  }
  return (
    <div className="section">
      <div className="setting__field">
        <SelectField<LanguageChoice>
          label={t('language.label')}
          value={app.state.preferences.language}
          options={[
            { id: 'system', label: t('language.system') },
            ...OFFERED.map((id) => ({ id, label: OWN_NAMES[id] })),
          ]}
          onChange={(language) => void choose(language)}
          onOpen={readCatalogues}
        />
      </div>
      <p className="quiet small">{t('language.hint')}</p>
      {problem && (
        <p role="alert">
          <ProblemText text={problem} />
        </p>
      )}
    </div>
  )
}
