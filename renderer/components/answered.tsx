import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../engine/engine-context.tsx'
import { EmptyState } from './empty-state.tsx'
import { ProblemText } from './problem-text.tsx'

/** Shows an answer of the engine, or that it is on its way, or why there is none. */
export function Answered<T>({ answer, children }: { answer: Answer<T>; children: (value: T) => ReactNode }) {
  if (answer.value !== null) return children(answer.value)
  if (answer.fault) return <Failure message={answer.fault.message} onRetry={answer.reload} />
  return <Loading />
}

/** Something could not be read: the engine's own sentence, and another try. */
export function Failure({ message, onRetry }: { message: string; onRetry?: () => void }) {
  const { t } = useTranslation()
  return (
    <EmptyState icon={TriangleAlert} title={t('shell.failedTitle')} text={<ProblemText text={message} />}>
      {onRetry && (
        <Button className="button" onPress={onRetry}>
          {t('shell.tryAgain')}
        </Button>
      )}
    </EmptyState>
  )
}

/** Waiting; said to screen readers, and shown only when it takes longer than a blink. */
export function Loading() {
  const { t } = useTranslation()
  return (
    <p className="loading quiet" role="status">
      {t('shell.loading')}
    </p>
  )
}
