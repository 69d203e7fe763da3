import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { Source } from '../../../shared/model/source.ts'
import { LineField } from '../../components/line-field.tsx'
import { ProblemText } from '../../components/problem-text.tsx'
import { useAct } from '../settings/use-act.ts'
import { givePassword, type Lasting } from './give-password.ts'

/** Takes a password of a source: the one it waits for, or another than before. */
export function Unlock({ source, onUnlocked }: { source: Source; onUnlocked: (lasting: Lasting) => void }) {
  const { t } = useTranslation()
  const act = useAct()
  const [password, setPassword] = useState('')
  const [lasting, setLasting] = useState<Lasting | null>(null)
  const give = async () => {
    const kept = await act.run(
      (client) => givePassword(client, source.id, password),
      (how) => t(LASTS[how]),
    )
    setPassword('')
    setLasting(kept)
    if (kept !== null) onUnlocked(kept)
  }
  return (
    <form
      className="source__unlock"
      onSubmit={(event) => {
        event.preventDefault()
        if (password !== '') void give()
      }}
    >
      <LineField
        label={t('sources.unlockOf', { name: source.name })}
        type="password"
        value={password}
        onChange={setPassword}
        maxLength={1024}
      />
      <Button className="button" type="submit" isDisabled={password === '' || act.isBusy}>
        {t('sources.unlock')}
      </Button>
      {act.problem && (
        <p role="alert">
          <ProblemText text={act.problem} />
        </p>
      )}
      {lasting !== null && lasting !== 'kept' && <p className="quiet small">{t(LASTS[lasting])}</p>}
    </form>
  )
}

/** What is said of a password that was given. */
export const LASTS = {
  kept: 'sources.unlocked',
  'this-run': 'sources.keptThisRun',
  refused: 'sources.notKept',
} as const satisfies Record<Lasting, string>
