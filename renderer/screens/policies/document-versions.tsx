import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PolicyVersion } from '../../../shared/ipc/schema.ts'
import { Answered } from '../../components/answered.tsx'
import { Folded } from '../../components/disclosure.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Day } from '../../components/time.tsx'
import { useAnswer } from '../../engine/engine-context.tsx'
import { moment } from '../../format.ts'
import { documentName } from './document-name.ts'
import { PolicyChange } from './policy-change.tsx'
import { tellingPair } from './telling-pair.ts'

/** One document through time: its versions with hashes, and what changed between two of them. */
export function DocumentVersions(props: { document: string; versions: readonly PolicyVersion[] }) {
  const { t } = useTranslation()
  const { document, versions } = props
  const name = documentName(document, t)
  return (
    <section className="section" aria-label={name}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      {versions.length > 1 ? (
        <Compare versions={versions} />
      ) : (
        <p className="quiet">{t('policies.oneVersion')}</p>
      )}
      <h3>{t('policies.versions')}</h3>
      <ul className="policy-versions card">
        {versions
          .map((version, i) => (
            <Version
              key={version.id}
              version={version}
              isSame={versions[i - 1]?.meaningSha256 === version.meaningSha256}
            />
          ))
          .toReversed()}
      </ul>
    </section>
  )
}

/** `isSame`: it means what the version before it means. */
function Version({ version, isSame }: { version: PolicyVersion; isSame: boolean }) {
  const { t, i18n } = useTranslation()
  const { id, url, firstSeen, lastSeen, sha256 } = version
  return (
    <li className="policy-versions__one">
      <p>
        {t('policies.firstSeen')} <Day at={firstSeen} />
        {' · '}
        {t('policies.lastSeen')} <Day at={lastSeen} />
      </p>
      {isSame && <span className="tag">{t('policies.sameMeaning')}</span>}
      <p className="quiet small policy-versions__from">
        {t('policies.from')} <bdi>{url ?? t('policies.pasted')}</bdi>
      </p>
      <div className="policy-versions__folded">
        <Folded
          label={t('policies.read')}
          name={t('policies.readOf', { day: moment(firstSeen, i18n.language) })}
        >
          <Text id={id} />
        </Folded>
        <Folded
          label={t('policies.proof')}
          name={t('policies.proofOf', { day: moment(firstSeen, i18n.language) })}
        >
          <p className="quiet small">{t('policies.proofHint')}</p>
          <p className="quiet small policy-versions__hash">
            {t('policies.hash')} <code>{sha256}</code>
          </p>
        </Folded>
      </div>
    </li>
  )
}

function Text({ id }: { id: number }) {
  const answer = useAnswer(`policy text ${id}`, (client) => client.vendors.policyText(id))
  return (
    <Answered answer={answer}>
      {(text) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keyboard too.
        <pre className="policy-text" tabIndex={0} dir="auto">
          {text}
        </pre>
      )}
    </Answered>
  )
}

function Compare({ versions }: { versions: readonly PolicyVersion[] }) {
  const { t, i18n } = useTranslation()
  const [pair, setPair] = useState(() => tellingPair(versions))
  const ids = new Set(versions.map(({ id }) => id))
  // A version that is gone from the list cannot be, but a pair chosen before a new one came still stands.
  const [before, after] = ids.has(pair[0]) && ids.has(pair[1]) ? pair : tellingPair(versions)
  const options = versions.map(({ id, firstSeen }) => ({
    id: String(id),
    label: moment(firstSeen, i18n.language),
  }))
  const answer = useAnswer(`policy change ${before} ${after}`, (client) =>
    client.vendors.comparePolicies({ before, after }),
  )
  return (
    <div className="section">
      <h3>{t('policies.compare')}</h3>
      <div className="policies__pair">
        <SelectField
          label={t('policies.older')}
          value={String(before)}
          options={options}
          onChange={(id) => setPair([Number(id), after])}
        />
        <SelectField
          label={t('policies.newer')}
          value={String(after)}
          options={options}
          onChange={(id) => setPair([before, Number(id)])}
        />
      </div>
      <Answered answer={answer}>{(comparison) => <PolicyChange comparison={comparison} />}</Answered>
    </div>
  )
}
