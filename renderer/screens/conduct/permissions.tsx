import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../../shared/fault.ts'
import type { Consent } from '../../../shared/ipc/schema.ts'
import { Day } from '../../components/time.tsx'
import { requireClient } from '../../engine/engine.ts'
import { useEngine, useStore } from '../../engine/engine-context.tsx'
import { href } from '../../routes.ts'
import { announce } from '../../shell/announcer.tsx'

/** What the owner allowed, each to be taken back. */
export function Permissions() {
  const { t } = useTranslation()
  const engine = useEngine()
  const consents = useStore(engine.consents) ?? []
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
              <Button
                className="button button--small"
                aria-label={t('conduct.withdrawOf', { network: networkOf(consent) })}
                onPress={() => withdraw(consent)}
              >
                {t('conduct.withdraw')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {problem && (
        <p role="alert" className="permissions__problem">
          {problem}
        </p>
      )}
      <p>
        <a href={href('welcome')}>{t('conduct.allowAnother')}</a>
      </p>
    </section>
  )
}

const networkOf = ({ interface: name, cidr }: Consent) => `${name} (${cidr})`
