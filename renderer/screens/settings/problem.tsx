/** Why something the owner asked for went wrong, in the engine's own sentence. */
export function Problem({ text }: { text: string | null }) {
  return (
    <div role="alert" className="settings__alert">
      {text !== null && (
        <p className="settings__problem">
          <bdi lang="en">{text}</bdi>
        </p>
      )}
    </div>
  )
}
