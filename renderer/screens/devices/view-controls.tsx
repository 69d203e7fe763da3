import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Device } from '../../../shared/model/device.ts'
import type { DeviceKind } from '../../../shared/model/kinds.ts'
import { SearchBox } from '../../components/search-box.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { GROUPINGS, type View, type Words } from './arrange.ts'

/** Search, kind and grouping of the list. */
export function ViewControls(props: {
  devices: readonly Device[]
  view: View
  words: Words
  onChange: (view: View) => void
}) {
  const { t } = useTranslation()
  const { devices, view, words, onChange } = props
  const kinds = useMemo(() => {
    const counts = Map.groupBy(devices, ({ kind }) => kind)
    const present = [...counts].map(([kind, { length }]) => ({
      id: kind as DeviceKind | 'all',
      label: t('devices.kindWithCount', { kind: words.kind(kind), count: length }),
    }))
    present.sort((a, b) => words.collator.compare(a.label, b.label))
    return [{ id: 'all' as const, label: t('devices.allKinds') }, ...present]
  }, [devices, words, t])
  return (
    <div className="view-controls">
      <SearchBox
        label={t('devices.search')}
        placeholder={t('devices.searchHint')}
        value={view.search}
        onChange={(search) => onChange({ ...view, search })}
      />
      <SelectField
        label={t('devices.kind')}
        value={view.kind}
        options={kinds}
        onChange={(kind) => onChange({ ...view, kind })}
      />
      <SelectField
        label={t('devices.group')}
        value={view.group}
        options={GROUPINGS.map((id) => ({ id, label: t(`devices.groupBy.${id}`) }))}
        onChange={(group) => onChange({ ...view, group })}
      />
    </div>
  )
}
