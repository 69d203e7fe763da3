import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../../shared/fault.ts'
import type { Consent } from '../../../shared/ipc/schema.ts'
import { useIsDemo } from '../../components/demo-refusal.tsx'
import { PassingButton } from '../../components/passing-button.tsx'
import { ProblemText } from '../../components/problem-text.tsx'
import { Day } from '../../components/time.tsx'
import { requireClient } from '../../engine/engine.ts'
import { useAnswer, useEngine, useStore } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { announce } from '../../shell/announcer.tsx'

/** What the owner allowed, each to be taken back. */
export function Permissions() {
  const { t } = useTranslation()
  const engine = useEngine()
  const consents = useStore(engine.consents) ?? []
  const isDemo = useIsDemo()
  const [problem, setProblem] = useState<string | null>(null)
  const withdraw = async (consent: Consent) => {
    setProblem(null)
    try {
      const left = await requireClient(engine).network.consent({ interface: consent.interface, given: false })
      engine.consents.set(left)
      announce(t('conduct.withdrawn', { network: networkOf(consent) }))
    } catch (error) {
      setProblem(faultData(error).message)
    }
  }
  return (
    <section className="section card" aria-labelledby="permissions">
      <h2 id="permissions">{t('conduct.permissions')}</h2>
      {consents.length === 0 ? (
        <p className="quiet">{t('conduct.noPermissions')}</p>
      ) : (
        <ul className="permissions">
          {consents.map((consent) => (
            <li key={`${consent.interface} ${consent.cidr}`} className="permissions__one">
              <div>
                <p>{t('conduct.allowed', { network: networkOf(consent) })}</p>
                <p className="quiet small">
                  {t('conduct.allowedSince')} <Day at={consent.givenAt} />
                </p>
              </div>
              <PassingButton
                className="button button--small"
                aria-label={t('conduct.withdrawOf', { network: networkOf(consent) })}
                onPress={() => withdraw(consent)}
              >
                {t('conduct.withdraw')}
              </PassingButton>
            </li>
          ))}
        </ul>
      )}
      <PagePermissions onProblem={setProblem} />
      {problem && (
        <p role="alert" className="permissions__problem">
          <ProblemText text={problem} />
        </p>
      )}
      {!isDemo && (
        <p>
          <a href={href('welcome')}>{t('conduct.allowAnother')}</a>
        </p>
      )}
    </section>
  )
}

/** The hosts whose pages Houseguest may fetch when asked. */
function PagePermissions({ onProblem }: { onProblem: (problem: string | null) => void }) {
  const { t } = useTranslation()
  const engine = useEngine()
  const pages = useAnswer('pages', (client) => client.pages.consents())
  const withdraw = async (host: string) => {
    onProblem(null)
    try {
      await requireClient(engine).pages.consent({ host, given: false })
      announce(t('conduct.pageWithdrawn', { host }))
      pages.reload()
    } catch (error) {
      onProblem(faultData(error).message)
    }
  }
  if (!pages.value || pages.value.length === 0) return null
  return (
    <ul className="permissions">
      {pages.value.map(({ host, givenAt }) => (
        <li key={host} className="permissions__one">
          <div>
            <p>{t('conduct.pageAllowed', { host })}</p>
            <p className="quiet small">
              {t('conduct.allowedSince')} <Day at={givenAt} />
            </p>
          </div>
          <PassingButton
            className="button button--small"
            aria-label={t('conduct.pageWithdrawOf', { host })}
            onPress={() => withdraw(host)}
          >
            {t('conduct.withdraw')}
          </PassingButton>
        </li>
      ))}
    </ul>
  )
}

const networkOf = ({ interface: name, cidr }: Consent) => `${name} (${cidr})`
