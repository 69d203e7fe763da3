import { RefreshCw } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { Looked } from '../../../shared/model/hub-fleet.ts'
import { Failure } from '../../components/answered.tsx'
import { ProblemText } from '../../components/problem-text.tsx'
import { type EngineClient, requireClient } from '../../engine/engine.ts'
import { useAnswer, useEngine } from '../../engine/engine-context.tsx'
import { moment } from '../../format.ts'
import { announce } from '../../shell/announcer.tsx'

/** What is asked of a hub; `fresh` past what was read within the last minute. */
export type AskHub<T> = (client: EngineClient, fresh: boolean) => Promise<Looked<T>>

/** Asks a hub, and again where the owner wants it. `key` stands for what `ask` depends on. */
export function useLooked<T>(key: string, ask: AskHub<T>) {
  const { t } = useTranslation()
  const engine = useEngine()
  const [isAsking, setAsking] = useState(false)
  const answer = useAnswer(key, (client) => ask(client, false))
  const again = async () => {
    setAsking(true)
    try {
      await ask(requireClient(engine), true)
      announce(t('sites.asked'))
    } catch {
      // An engine that is gone says so by itself; what a hub refuses is part of the answer.
    } finally {
      answer.reload()
      setAsking(false)
    }
  }
  return { answer, again: () => void again(), isAsking }
}

/** When the hub was read, and the button to ask it again. */
export function AskAgain(props: { looked: Looked<unknown> | null; again: () => void; isAsking: boolean }) {
  const { t, i18n } = useTranslation()
  const at = props.looked?.at ?? null
  return (
    <>
      {at !== null && (
        <span className="quiet small sites__as-of">
          {t('sites.asOf', { when: moment(at, i18n.language) })}
        </span>
      )}
      <Button className="button" isDisabled={props.isAsking} onPress={props.again}>
        <RefreshCw aria-hidden />
        {t('sites.again')}
      </Button>
    </>
  )
}

/** What was read of a hub, with the sentence where it could not be read again. */
export function LookedAt<T>(props: {
  looked: Looked<T>
  again: () => void
  children: (value: T) => ReactNode
}) {
  const { t } = useTranslation()
  const { value, problem } = props.looked
  if (value === null) return <Failure message={problem ?? ''} onRetry={props.again} />
  return (
    <>
      {problem !== null && (
        <p role="status" className="sites__problem">
          {t('sites.notNow')} <ProblemText text={problem} />
        </p>
      )}
      {props.children(value)}
    </>
  )
}
