import { useTranslation } from 'react-i18next'
import { PRESET_NAMES } from '../../../shared/model/indicator.ts'
import { DayField } from '../../components/day-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useStore } from '../../engine/engine-context.tsx'
import { weighing } from './weighing.ts'

/** Which weights, and as of which day; `onOpen` as somebody looks at the weights. */
export function WeighingChoice({ onOpen }: { onOpen?: () => void }) {
  const { t } = useTranslation()
  const value = useStore(weighing)
  return (
    <>
      <SelectField
        label={t('vendors.weights')}
        value={value.preset}
        options={PRESET_NAMES.map((id) => ({ id, label: t(`vendors.presets.${id}`) }))}
        onChange={(preset) => weighing.set({ ...value, preset })}
        {...(onOpen && { onOpen })}
      />
      <DayField
        label={t('vendors.asOfDay')}
        value={value.asOf}
        onChange={(asOf) => weighing.set({ ...value, asOf })}
      />
    </>
  )
}
