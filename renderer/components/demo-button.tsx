import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { desktop } from '../engine/desktop.ts'
import { useStore } from '../engine/engine-context.tsx'

/** Opens the demonstration home in this window, or leads back from it. Nothing of one gets into the other. */
export function DemoButton({ isSmall = false }: { isSmall?: boolean }) {
  const { t } = useTranslation()
  const app = useStore(desktop)
  const [isOpening, setOpening] = useState(false)
  if (!app) return null
  const other = app.state.home === 'demo' ? 'own' : 'demo'
  const open = () => {
    setOpening(true)
    app.client.desktop.open(other).catch(() => setOpening(false))
  }
  return (
    <Button className={isSmall ? 'button button--small' : 'button'} isPending={isOpening} onPress={open}>
      {t(other === 'demo' ? 'home.openDemo' : 'home.backHome')}
    </Button>
  )
}
