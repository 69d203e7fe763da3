import { useTranslation } from 'react-i18next'
import { draftLetter, isForMaker } from '../../../shared/letter.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import { CopyText } from '../../components/copy-text.tsx'
import { Folded } from '../../components/disclosure.tsx'
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
        <CopyText
          label={t('letter.text')}
          lang="en"
          text={draftLetter(warning, { vendor, model, serial, firmware }, Date.now())}
        />
      </Folded>
    </section>
  )
}
