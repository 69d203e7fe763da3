import { WifiOff } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { faultData } from '../../../shared/fault.ts'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import { Answered } from '../../components/answered.tsx'
import { DemoButton } from '../../components/demo-button.tsx'
import { DemoRefusal, useIsDemo } from '../../components/demo-refusal.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { byLikelihood, networkName } from '../../components/networks.ts'
import { ProblemText } from '../../components/problem-text.tsx'
import { startScan } from '../../components/scan.ts'
import { requireClient } from '../../engine/engine.ts'
import { useAnswer, useEngine, useStore } from '../../engine/engine-context.tsx'
import { href, navigate } from '../../routes.ts'
import { Page } from '../../shell/page.tsx'
import { NetworkChoice } from './network-choice.tsx'
import { WhatIsSent } from './what-is-sent.tsx'
import './welcome.css'

/** Asks for the owner's yes to one network. Nothing is sent before it. */
export function WelcomePage() {
  const { t } = useTranslation()
  const answer = useAnswer('interfaces', (client) => client.network.interfaces())
  const conduct = useAnswer('conduct', (client) => client.conduct.list())
  const isDemo = useIsDemo()
  const sentNothing = conduct.value?.packets.length === 0
  return (
    <Page
      title={t('welcome.title')}
      name={t('welcome.title')}
      // The lead says that nothing has been sent so far.
      lead={sentNothing && !isDemo && <p className="quiet">{t('welcome.lead')}</p>}
    >
      {isDemo ? (
        <DemoRefusal />
      ) : (
        <Answered answer={answer}>
          {(networks) =>
            networks.length === 0 ? (
              <EmptyState
                icon={WifiOff}
                title={t('welcome.noNetworksTitle')}
                text={t('welcome.noNetworksText')}
              >
                <Button className="button" onPress={answer.reload}>
                  {t('welcome.lookAgain')}
                </Button>
              </EmptyState>
            ) : (
              <Question networks={[...networks].sort(byLikelihood)} />
            )
          }
        </Answered>
      )}
    </Page>
  )
}

function Question({ networks }: { networks: readonly NetworkInterface[] }) {
  const { t } = useTranslation()
  const engine = useEngine()
  const consents = useStore(engine.consents) ?? []
  const [name, setName] = useState(networks[0]?.name ?? '')
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const network = networks.find((one) => one.name === name) ?? networks[0]
  if (!network) return null
  const heading = t('welcome.whatIsSent', { network: networkName(network, t) })

  const agree = async () => {
    setAsking(true)
    try {
      engine.consents.set(
        await requireClient(engine).network.consent({ interface: network.name, given: true }),
      )
      startScan(engine, network)
      navigate('devices')
    } catch (error) {
      setProblem(faultData(error).message)
      setAsking(false)
    }
  }
  return (
    <>
      <NetworkChoice networks={networks} consents={consents} chosen={network.name} onChoose={setName} />
      <section className="section card" aria-labelledby="what-is-sent">
        <h2 id="what-is-sent">{heading}</h2>
        <WhatIsSent label={heading} />
      </section>
      <section className="section" aria-labelledby="what-is-never">
        <h2 id="what-is-never">{t('welcome.whatIsNever')}</h2>
        <ul className="welcome__never">
          <li>{t('welcome.never.internet')}</li>
          <li>{t('welcome.never.passwords')}</li>
          <li>{t('welcome.never.otherNetworks')}</li>
        </ul>
      </section>
      {problem && (
        <p role="alert" className="welcome__problem">
          <ProblemText text={problem} />
        </p>
      )}
      <div className="welcome__answer">
        <Button className="button button--primary" isPending={asking} onPress={agree}>
          {asking ? t('welcome.agreeing') : t('welcome.agree')}
        </Button>
        <a className="button" href={href('home')}>
          {t('welcome.notNow')}
        </a>
        <DemoButton />
        <p className="quiet small">{t('welcome.withdrawHint')}</p>
      </div>
    </>
  )
}
