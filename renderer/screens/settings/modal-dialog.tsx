import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'

/** A question that has to be answered first; Escape is no. One that `stays` is open until it is taken away. */
export function ModalDialog(props: {
  title: string
  stays?: boolean
  children: (close: () => void) => ReactNode
}) {
  const { stays = false } = props
  return (
    <ModalOverlay
      className="dialog__veil"
      isDismissable={!stays}
      isKeyboardDismissDisabled={stays}
      {...(stays ? { isOpen: true } : {})}
    >
      <Modal className="dialog__frame">
        <Dialog className="dialog">
          {({ close }) => (
            <>
              <Heading slot="title" className="dialog__title">
                {props.title}
              </Heading>
              {props.children(close)}
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
