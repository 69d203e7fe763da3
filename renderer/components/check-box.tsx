import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components/Checkbox'

/** A yes or no. Without children, `label` says to screen readers what is chosen. */
export function CheckBox(props: {
  isSelected: boolean
  onChange: (selected: boolean) => void
  isDisabled?: boolean
  label?: string
  children?: ReactNode
}) {
  const { label, children, ...box } = props
  return (
    <Checkbox className="checkbox" aria-label={label} {...box}>
      <span className="checkbox__box" aria-hidden>
        <Check />
      </span>
      {children}
    </Checkbox>
  )
}
