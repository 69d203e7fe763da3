import { Check, ChevronsUpDown } from 'lucide-react'
import { memo, type ReactElement, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select, SelectValue } from 'react-aria-components/Select'
import { useTranslation } from 'react-i18next'
import { useLater } from './later.ts'

interface SelectFieldProps<K extends string> {
  label: string
  value: K
  options: readonly { id: K; label: string }[]
  onChange: (value: K) => void
  /** Whoever looks at the choices is about to make one. */
  onOpen?: () => void
  /** What is around the list: a thousand choices are drawn no further than they can be seen. */
  around?: (list: ReactElement) => ReactNode
}

/** A labelled choice of one. It is not drawn anew while all it is given stays the same. */
export const SelectField = memo(Field) as typeof Field

function Field<K extends string>(props: SelectFieldProps<K>) {
  const { t } = useTranslation()
  const isTime = useLater()
  const chosen = props.options.find(({ id }) => id === props.value)
  const text = chosen?.label ?? t('shell.choose')
  if (!isTime) return <Place label={props.label} text={text} />
  const list = (
    <ListBox className="menu" items={props.options}>
      {({ id, label }) => (
        <ListBoxItem className="menu__item" id={id} textValue={label}>
          {({ isSelected }) => (
            <>
              {label}
              {isSelected && <Check aria-hidden />}
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  )
  return (
    <Select
      className="field"
      value={props.value}
      onChange={(key) => {
        const next = props.options.find(({ id }) => id === key)
        if (next) props.onChange(next.id)
      }}
      onOpenChange={(isOpen) => {
        if (isOpen) props.onOpen?.()
      }}
    >
      <Label>{props.label}</Label>
      <Button className="field__box select__button">
        <SelectValue className="ellipsis">{text}</SelectValue>
        <ChevronsUpDown aria-hidden />
      </Button>
      <Popover className="popover">{props.around ? props.around(list) : list}</Popover>
    </Select>
  )
}

/** What the choice looks like. With a list behind each a page would be shown late. */
const Place = ({ label, text }: { label: string; text: string }) => (
  <div className="field">
    <span>{label}</span>
    <div className="field__box select__button">
      <span className="ellipsis">{text}</span>
      <ChevronsUpDown aria-hidden />
    </div>
  </div>
)
