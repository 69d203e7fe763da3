import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { desktop } from '../engine/desktop.ts'
import { useStore } from '../engine/engine-context.tsx'

/** Says that a file could not be written where its owner wanted it, until the next one was, or they have read it. */
export function SaveBanner() {
  const { t } = useTranslation()
  const client = useStore(desktop)?.client
  const [name, setName] = useState<string | null>(null)
  useEffect(() => client?.desktop.onSaved((file) => setName(file.whole ? null : file.name)), [client])
  return (
    <div role="alert">
      {name !== null && (
        <div className="banner">
          {t('shell.notSaved', { name })}
          <Button className="button button--small" onPress={() => setName(null)}>
            {t('shell.understood')}
          </Button>
        </div>
      )}
    </div>
  )
}
