import { useMemo, useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextField } from 'react-aria-components/TextField'
import { useTranslation } from 'react-i18next'
import { LineField } from '../../components/line-field.tsx'
import { useWords } from '../../components/words.ts'
import { listFormat, numberFormat } from '../../formatters.ts'
import { type PricedSupply, type Printer, suppliesOf } from './arrange.ts'
import { useFleetCall } from './use-fleet-call.ts'

/** What the owner pays for each supply; a price is kept when its field is left. */
export function Prices(props: {
  printers: readonly Printer[]
  currency: string | null
  onChanged: () => void
}) {
  const { t, i18n } = useTranslation()
  const { collator } = useWords()
  const { problem, setProblem, send } = useFleetCall(props.onChanged)
  const supplies = useMemo(() => suppliesOf(props.printers, collator), [props.printers, collator])
  const number = numberFormat(i18n.language)
  const price = (supply: PricedSupply, text: string) => {
    if (text.trim() === '')
      return send((client) => client.fleet.setPrice({ supply: supply.key, price: null }))
    const given = Number(text.trim().replace(',', '.'))
    if (!Number.isFinite(given) || given <= 0) return setProblem(t('fleet.priceWrong'))
    return send((client) => client.fleet.setPrice({ supply: supply.key, price: given }))
  }
  return (
    <div className="section">
      <p className="quiet">{t('fleet.pricesLead')}</p>
      <CurrencyField
        kept={props.currency}
        onGiven={(code) => send((client) => client.fleet.setCurrency(code))}
      />
      {props.currency === null && <p className="quiet small">{t('fleet.currencyFirst')}</p>}
      {problem && <p role="alert">{problem}</p>}
      <table className="plain-table plain-table--stack" aria-label={t('fleet.prices')}>
        <thead>
          <tr>
            <th scope="col">{t('fleet.priceColumns.supply')}</th>
            <th scope="col">{t('fleet.priceColumns.printers')}</th>
            <th scope="col" className="end">
              {t('fleet.priceColumns.pages')}
            </th>
            <th scope="col">{t('fleet.priceColumns.price')}</th>
          </tr>
        </thead>
        <tbody>
          {supplies.map((supply) => (
            <tr key={supply.key}>
              <td>
                <bdi>{supply.name}</bdi>
                {supply.part && (
                  <div className="quiet small">
                    <bdi>{supply.part}</bdi>
                  </div>
                )}
              </td>
              <td>
                <bdi>{listFormat(i18n.language).format(supply.printers)}</bdi>
              </td>
              <td className="end numbers">
                {supply.pagesEach === null ? t('fleet.tooEarly') : number.format(supply.pagesEach)}
              </td>
              <td>
                <PriceField
                  key={supply.price}
                  label={t('fleet.priceOf', { supply: supply.part ?? supply.name })}
                  price={supply.price}
                  currency={props.currency}
                  onGiven={(text) => price(supply, text)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** With the language's own decimal sign and no others, so that it can be typed on. */
const AS_TYPED = { useGrouping: false, maximumFractionDigits: 6 }

function PriceField(props: {
  label: string
  price: number | null
  currency: string | null
  onGiven: (text: string) => void
}) {
  const { i18n } = useTranslation()
  const kept = props.price === null ? '' : numberFormat(i18n.language, AS_TYPED).format(props.price)
  const [text, setText] = useState(kept)
  return (
    <TextField
      className="field fleet__price"
      aria-label={props.label}
      value={text}
      onChange={setText}
      maxLength={12}
    >
      <div className="field__box">
        <Input
          inputMode="decimal"
          disabled={props.currency === null}
          onBlur={() => text !== kept && props.onGiven(text)}
          onKeyDown={(event) => event.key === 'Enter' && text !== kept && props.onGiven(text)}
        />
        {props.currency && <span className="quiet">{props.currency}</span>}
      </div>
    </TextField>
  )
}

function CurrencyField({ kept, onGiven }: { kept: string | null; onGiven: (code: string) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState(kept ?? '')
  return (
    <div className="fleet__price">
      <LineField
        label={t('fleet.currency')}
        placeholder={t('fleet.currencyHint')}
        value={text}
        maxLength={3}
        onChange={(typed) => {
          const code = typed.toUpperCase()
          setText(code)
          if (/^[A-Z]{3}$/.test(code) && code !== kept) onGiven(code)
        }}
      />
    </div>
  )
}
