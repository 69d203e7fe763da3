import { ProblemText } from '../../components/problem-text.tsx'

/** Why something the owner asked for went wrong, in the engine's own sentence. */
export function Problem({ text }: { text: string | null }) {
  return (
    <div role="alert" className="settings__alert">
      {text !== null && (
        <p className="settings__problem">
          <ProblemText text={text} />
        </p>
      )}
    </div>
  )
}
