import { useTranslation } from 'react-i18next'
import type { PolicyComparison } from '../../../shared/ipc/schema.ts'
import { type ChangePart, changeParts } from './change-parts.ts'

/** What changed in meaning between two versions: flagged sentences first, then all of it in reading order. */
export function PolicyChange({ comparison }: { comparison: PolicyComparison }) {
  const { t } = useTranslation()
  const { parts, flags } = comparison
  if (parts.length === 0) return <p className="quiet">{t('policies.noChange')}</p>
  return (
    <>
      {flags.length === 0 ? (
        <p className="quiet">{t('policies.noFlags')}</p>
      ) : (
        <div className="card section policy-flags">
          <h4>{t('policies.flagsTitle')}</h4>
          <p className="quiet small">{t('policies.flagsLead')}</p>
          <ul className="policy-change">
            {flags.map(({ flag, sentence }) => (
              <li key={`${flag} ${sentence}`}>
                <span className="tag tag--warning">{t(`policies.flags.${flag}`)}</span> <bdi>{sentence}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul className="policy-change card">
        {changeParts(parts).map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences may repeat; their order is what they are.
          <Part key={index} part={part} />
        ))}
      </ul>
    </>
  )
}

function Part({ part }: { part: ChangePart }) {
  const { t } = useTranslation()
  if (part.kind === 'unchanged')
    return <li className="quiet small">{t('policies.unchanged', { count: part.count })}</li>
  if (part.kind === 'rewritten')
    return (
      <li>
        <span className="tag tag--notice">{t('policies.rewritten')}</span>{' '}
        <bdi>
          {part.words.map(({ kind, text }, index) =>
            kind === 'added' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: words repeat; their order is what they are.
              <ins key={index}>{text}</ins>
            ) : kind === 'removed' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: words repeat; their order is what they are.
              <del key={index}>{text}</del>
            ) : (
              text
            ),
          )}
        </bdi>
      </li>
    )
  return part.kind === 'added' ? (
    <li>
      <span className="tag tag--accent">{t('policies.added')}</span>{' '}
      <ins>
        <bdi>{part.text}</bdi>
      </ins>
    </li>
  ) : (
    <li>
      <span className="tag">{t('policies.removed')}</span>{' '}
      <del>
        <bdi>{part.text}</bdi>
      </del>
    </li>
  )
}
