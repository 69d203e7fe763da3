import { type ReactElement, useMemo, useState } from 'react'
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer'
import { useTranslation } from 'react-i18next'
import { Answered } from '../../components/answered.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useWords } from '../../components/words.ts'
import { useAnswer, useEngine, useStore } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import { namesApart } from '../devices/arrange.ts'
import { comparedIds } from './compare-address.ts'
import { compareOrganisations } from './compare-organisations.ts'
import { ComparedTables } from './compared-tables.tsx'
import { SummaryLines } from './summary-lines.tsx'
import { DAYS, useLastDays } from './window-of-days.ts'
import './calls.css'

/** As many choices as are drawn in a moment. */
const AT_ONCE = 100
/** As high as a choice is mostly, in pixels; each is measured once it is drawn. */
const ROWS = { estimatedRowHeight: 37 }

const asFarAsSeen = (list: ReactElement) => (
  <div className="compare-choice__list">
    <Virtualizer layout={ListLayout} layoutOptions={ROWS}>
      {list}
    </Virtualizer>
  </div>
)

/** Two devices side by side: which organisations both call, which only one, and how much each sent. */
export function ComparePage({ parameter }: { parameter: string | null }) {
  const { t } = useTranslation()
  const words = useWords()
  const { value: devices } = useStore(useEngine().devices)
  // Not in the address: a new address takes the focus to the top of its page.
  const [[first, second], choose] = useState(() => comparedIds(parameter))
  const options = useMemo(
    () =>
      [...namesApart(devices, words)]
        .map(([id, label]) => ({ id, label }))
        .toSorted((a, b) => words.collator.compare(a.label, b.label)),
    [devices, words],
  )
  const around = options.length > AT_ONCE && { around: asFarAsSeen }
  const nameOf = (id: string) => options.find((option) => option.id === id)?.label ?? null
  const names = [nameOf(first), nameOf(second)] as const
  return (
    <Page
      title={t('calls.compare.title')}
      name={t('calls.compare.title')}
      back={{ href: href('calls'), label: t('calls.navigation') }}
      lead={<p className="quiet">{t('calls.compare.lead', { count: DAYS })}</p>}
    >
      {options.length < 2 ? (
        <p className="quiet">{t('calls.compare.tooFew')}</p>
      ) : (
        <>
          <div className="compare-choice">
            <SelectField
              label={t('calls.compare.first')}
              value={first}
              options={options}
              {...around}
              onChange={(id) => choose([id, second])}
            />
            <SelectField
              label={t('calls.compare.second')}
              value={second}
              options={options}
              {...around}
              onChange={(id) => choose([first, id])}
            />
          </div>
          {names[0] !== null && names[1] !== null && first !== second ? (
            <Compared ids={[first, second]} names={[names[0], names[1]]} />
          ) : (
            <p className="quiet">{t('calls.compare.choose')}</p>
          )}
        </>
      )}
    </Page>
  )
}

function Compared({ ids, names }: { ids: readonly [string, string]; names: readonly [string, string] }) {
  const { t } = useTranslation()
  const window = useLastDays()
  const answer = useAnswer(`compare ${ids.join(' ')}`, ({ contacts }) =>
    Promise.all([
      contacts.organisations({ deviceId: ids[0], window }),
      contacts.organisations({ deviceId: ids[1], window }),
    ]),
  )
  return (
    <Answered answer={answer}>
      {(sums) => (
        <>
          <div className="calls__pair">
            {([0, 1] as const).map((side) => (
              <section key={side} className="card section" aria-labelledby={`compared-${side}`}>
                <h2 id={`compared-${side}`}>
                  <a href={href('devices', ids[side])}>
                    <bdi>{names[side]}</bdi>
                  </a>
                </h2>
                {sums[side].length === 0 ? (
                  <p className="quiet">{t('calls.compare.notObserved', { name: names[side] })}</p>
                ) : (
                  <SummaryLines organisations={sums[side]} />
                )}
              </section>
            ))}
          </div>
          {sums[0].length > 0 && sums[1].length > 0 && (
            <ComparedTables comparison={compareOrganisations(...sums)} names={names} />
          )}
        </>
      )}
    </Answered>
  )
}
