import { type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import './paged.css'

/** The first `page` items, and a button for as many more: a list of a thousand is not drawn at once. */
export function Paged<T>(props: {
  items: readonly T[]
  page: number
  children: (shown: readonly T[]) => ReactNode
}) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(props.page)
  const left = props.items.length - shown
  return (
    <>
      {props.children(props.items.slice(0, shown))}
      {left > 0 && (
        <Button className="button button--small paged__more" onPress={() => setShown(shown + props.page)}>
          {t('shell.showMore', { count: Math.min(props.page, left) })}
        </Button>
      )}
    </>
  )
}
