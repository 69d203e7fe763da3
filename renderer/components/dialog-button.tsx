import type { LucideIcon } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'

/**
 * A small button that opens a dialog beside it. Lists have one in each row, so it is the plainest of buttons, and the
 * dialog is made when it is opened; it needs a heading with `slot="title"`.
 */
export function DialogButton(props: {
  label: string
  icon: LucideIcon
  className: string
  children: (close: () => void) => ReactNode
}) {
  const { icon: Icon } = props
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        ref={button}
        type="button"
        className="icon-button"
        aria-label={props.label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <Icon aria-hidden />
      </button>
      {isOpen && (
        <Popover
          className="popover"
          placement="bottom start"
          triggerRef={button}
          isOpen
          onOpenChange={setOpen}
        >
          <Dialog className={props.className}>{props.children(() => setOpen(false))}</Dialog>
        </Popover>
      )}
    </>
  )
}
