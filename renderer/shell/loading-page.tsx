import { Opening } from './opening.tsx'

/** A page that is on its way. */
export function LoadingPage() {
  return (
    <div className="page">
      <Opening />
    </div>
  )
}
