import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Device } from '../../../shared/model/device.ts'
import type { DeviceKind } from '../../../shared/model/kinds.ts'
import { SearchBox } from '../../components/search-box.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { GROUPINGS, type Grouping, type View, type Words } from './arrange.ts'

/** Search, kind and grouping of the list. */
export function ViewControls(props: {
  devices: readonly Device[]
  view: View
  words: Words
  /** Always the same function, or every letter typed would draw the other choices anew. */
  onChange: (part: Partial<View>) => void
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
  const groupings = useMemo(() => GROUPINGS.map((id) => ({ id, label: t(`devices.groupBy.${id}`) })), [t])
  const choose = useMemo(
    () => ({
      kind: (kind: View['kind']) => onChange({ kind }),
      group: (group: Grouping) => onChange({ group }),
    }),
    [onChange],
  )
  return (
    <div className="view-controls">
      <SearchBox
        label={t('devices.search')}
        placeholder={t('devices.searchHint')}
        value={view.search}
        onChange={(search) => onChange({ search })}
      />
      <SelectField label={t('devices.kind')} value={view.kind} options={kinds} onChange={choose.kind} />
      <SelectField
        label={t('devices.group')}
        value={view.group}
        options={groupings}
        onChange={choose.group}
      />
    </div>
  )
}
