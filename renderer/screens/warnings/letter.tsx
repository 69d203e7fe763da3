import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CATALOGUES, OFFERED, type Offered } from '../../../shared/i18n/catalogues.ts'
import { bestLanguage, OWN_NAMES } from '../../../shared/i18n/languages.ts'
import { localTongue } from '../../../shared/i18n/local-tongue.ts'
import type { Tongue } from '../../../shared/i18n/tell.ts'
import { withPluralForms } from '../../../shared/i18n/texts.ts'
import { draftLetter, isForMaker, type LetterSubject } from '../../../shared/letter.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import { CopyText } from '../../components/copy-text.tsx'
import { Folded } from '../../components/disclosure.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useEngine, useStore } from '../../engine/engine-context.tsx'

/** A letter to the maker, drafted from the evidence; nothing where the maker is unknown or has no say in it. */
export function Letter({ warning }: { warning: Warning }) {
  const { t } = useTranslation()
  const { value: devices } = useStore(useEngine().devices)
  const device = devices.find(({ id }) => id === warning.deviceId)
  const vendor = warning.vendor ?? device?.vendor ?? null
  if (vendor === null || !isForMaker(warning)) return null
  const { model = null, serial = null, firmware = null } = device ?? {}
  return (
    <section className="section" aria-labelledby="letter">
      <h2 id="letter">{t('letter.title')}</h2>
      <Folded label={t('letter.draft')}>
        <p className="quiet">{t('letter.lead')}</p>
        <Draft warning={warning} subject={{ vendor, model, serial, firmware }} />
      </Folded>
    </section>
  )
}

const LANGUAGES = OFFERED.map((id) => ({ id, label: OWN_NAMES[id] }))

/** The draft in the reader's language, or in one the maker reads. */
function Draft({ warning, subject }: { warning: Warning; subject: LetterSubject }) {
  const { t, i18n } = useTranslation()
  const [language, setLanguage] = useState<Offered>(() => bestLanguage([i18n.language], OFFERED))
  const tongue = useTongue(language)
  return (
    <>
      <SelectField<Offered>
        label={t('letter.language')}
        value={language}
        options={LANGUAGES}
        onChange={setLanguage}
      />
      {tongue && (
        <CopyText
          label={t('letter.text')}
          lang={language}
          text={draftLetter(warning, subject, Date.now(), tongue)}
        />
      )}
    </>
  )
}

/** The ways of a language, once its catalogue is loaded. */
function useTongue(language: Offered): Tongue | null {
  const [tongue, setTongue] = useState<Tongue | null>(null)
  useEffect(() => {
    let isWanted = true
    CATALOGUES[language]().then(({ said }) => {
      if (isWanted) setTongue(localTongue(language, withPluralForms(said, language)))
    })
    return () => {
      isWanted = false
    }
  }, [language])
  return tongue
}
