import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'

/** A question that has to be answered first; Escape is no. */
export function ModalDialog(props: { title: string; children: (close: () => void) => ReactNode }) {
  return (
    <ModalOverlay className="dialog__veil" isDismissable>
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
