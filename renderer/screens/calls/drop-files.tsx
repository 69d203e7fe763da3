import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/**
 * Takes files dropped anywhere in the window while it is shown; while `isBusy` it says that they have to wait. The button
 * beside it does the same by keyboard.
 */
export function DropFiles({ onDrop, isBusy }: { onDrop: (files: File[]) => void; isBusy: boolean }) {
  const { t } = useTranslation()
  const [isOver, setOver] = useState(false)
  const drop = useRef(onDrop)
  drop.current = onDrop
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const take = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(false)
      drop.current([...(event.dataTransfer?.files ?? [])])
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', take)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', take)
    }
  }, [])
  return isOver ? (
    <div className="drop-files" aria-hidden>
      <p>{t(isBusy ? 'calls.read.dropLater' : 'calls.read.drop')}</p>
    </div>
  ) : null
}
