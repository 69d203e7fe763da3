import { startTransition, useEffect, useState } from 'react'
import { whenSettled } from '../engine/awaited.ts'

/** Whether it is time for what takes long to draw: first a page shows what it was opened for. */
export function useLater(): boolean {
  const [isLater, setLater] = useState(false)
  useEffect(() => whenSettled(() => startTransition(() => setLater(true))), [])
  return isLater
}
