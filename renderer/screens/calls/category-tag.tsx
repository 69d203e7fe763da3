import { useTranslation } from 'react-i18next'
import { calls } from '../../../shared/i18n/en/calls.ts'
import { isTracker } from './category.ts'

const isWorded = (category: string): category is keyof typeof calls.categories =>
  Object.hasOwn(calls.categories, category)

/** What a destination is for; those that follow people stand out, in word and colour. */
export function CategoryTag({ category }: { category: string }) {
  const { t } = useTranslation()
  return (
    <span className={isTracker(category) ? 'tag tag--warning' : 'tag'}>
      {isWorded(category) ? t(`calls.categories.${category}`) : <bdi>{category}</bdi>}
    </span>
  )
}
