import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'

/**
 * Something folded away under a button that says what it is; `name` says it in full where the label is short. What
 * takes long to draw can be given as a function: it is drawn when it is unfolded.
 */
export function Folded(props: { label: string; name?: string; children: ReactNode | (() => ReactNode) }) {
  const [isOpen, setOpen] = useState(false)
  const { children } = props
  return (
    <Disclosure className="disclosure" isExpanded={isOpen} onExpandedChange={setOpen}>
      <Button slot="trigger" className="disclosure__button" aria-label={props.name}>
        <ChevronRight aria-hidden />
        {props.label}
      </Button>
      <DisclosurePanel>{typeof children === 'function' ? isOpen && children() : children}</DisclosurePanel>
    </Disclosure>
  )
}
