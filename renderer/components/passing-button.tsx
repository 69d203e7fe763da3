import { type RefObject, useLayoutEffect } from 'react'
import { Button, type ButtonProps } from 'react-aria-components/Button'

/** A button that goes with its own deed, such as a yes taken back; see `useFocusStays`. */
export function PassingButton(props: ButtonProps) {
  useFocusStays()
  return <Button {...props} />
}

/**
 * When what has the focus goes, the title of the page takes it: keyboard and screen reader stay on the page. `isInUse` is
 * for what opens a dialog, whose focus is on its way back when both go at once.
 */
export function useFocusStays(isInUse?: RefObject<boolean>): void {
  useLayoutEffect(
    () => () => {
      // Before anything is gone: where nothing had the focus, nothing loses it.
      if (document.activeElement === document.body && !isInUse?.current) return
      requestAnimationFrame(() => {
        if (document.activeElement === document.body)
          document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
      })
    },
    [isInUse],
  )
}
