import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** A calm full stop: why there is nothing to see, and what can be done. Children are the actions. */
export function EmptyState(props: {
  icon: LucideIcon
  title?: string
  text: ReactNode
  children?: ReactNode
}) {
  const Icon = props.icon
  return (
    <div className="state">
      <span className="state__picture" aria-hidden>
        <Icon />
      </span>
      {props.title && <h2>{props.title}</h2>}
      <p className="quiet">{props.text}</p>
      {props.children && <div className="state__actions">{props.children}</div>}
    </div>
  )
}
