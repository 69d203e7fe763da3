import { TriangleAlert } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state.tsx'

interface State {
  failed: boolean
}

/** Keeps a screen that cannot be drawn from taking the window with it. */
export class ScreenBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return <Failed onRetry={() => this.setState({ failed: false })} />
  }
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <EmptyState icon={TriangleAlert} title={t('shell.screenFailedTitle')} text={t('shell.screenFailedText')}>
      <Button className="button" onPress={onRetry}>
        {t('shell.tryAgain')}
      </Button>
    </EmptyState>
  )
}
