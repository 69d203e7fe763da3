import { Check } from 'lucide-react'
import type { ReactNode } from 'react'

/**
 * A yes or no: the browser's own, of which a list of makers draws many at once. Without children, `label` says to
 * screen readers what is chosen.
 */
export function CheckBox(props: {
  isSelected: boolean
  onChange: (selected: boolean) => void
  isDisabled?: boolean
  label?: string
  children?: ReactNode
}) {
  return (
    <label className="checkbox">
      <input
        type="checkbox"
        className="visually-hidden"
        aria-label={props.label}
        checked={props.isSelected}
        disabled={props.isDisabled}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span className="checkbox__box" aria-hidden>
        <Check />
      </span>
      {props.children}
    </label>
  )
}
