import { ProgressBar } from 'react-aria-components/ProgressBar'

/** How much of something is done, 0–1. */
export function Progress({ label, done }: { label: string; done: number }) {
  return (
    <ProgressBar className="progress" aria-label={label} value={done} maxValue={1}>
      {({ percentage }) => (
        <div className="progress__track">
          <div className="progress__bar" style={{ width: `${percentage ?? 0}%` }} />
        </div>
      )}
    </ProgressBar>
  )
}
