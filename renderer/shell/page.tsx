import { ChevronLeft } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import './shell.css'

/** Whether the window has shown a page already: the first one may not steal the focus. */
let opened = false

/**
 * One screen's frame. Its title names the window and takes the focus when the page is opened,
 * so keyboard and screen reader start at the top of what is new.
 */
export function Page(props: {
  title: ReactNode
  /** The title as text, for the window. */
  name: string
  lead?: ReactNode
  back?: { href: string; label: string }
  actions?: ReactNode
  children: ReactNode
}) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (opened) heading.current?.focus({ preventScroll: true })
    opened = true
  }, [])
  useEffect(() => {
    document.title = `${props.name} – ${t('shell.app')}`
  }, [props.name, t])
  return (
    <div className="page">
      {props.back && (
        <a className="page__back" href={props.back.href}>
          <ChevronLeft aria-hidden />
          {props.back.label}
        </a>
      )}
      <header className="page__head">
        <div className="page__title">
          <h1 ref={heading} tabIndex={-1}>
            {props.title}
          </h1>
          {props.lead}
        </div>
        {props.actions && <div className="page__actions">{props.actions}</div>}
      </header>
      {props.children}
    </div>
  )
}
