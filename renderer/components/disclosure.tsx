import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'

/** Something folded away under a button that says what it is; `name` says it in full where the label is short. */
export function Folded(props: { label: string; name?: string; children: ReactNode }) {
  return (
    <Disclosure className="disclosure">
      <Button slot="trigger" className="disclosure__button" aria-label={props.name}>
        <ChevronRight aria-hidden />
        {props.label}
      </Button>
      <DisclosurePanel>{props.children}</DisclosurePanel>
    </Disclosure>
  )
}
