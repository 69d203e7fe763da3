import type { IppAttributes, Observation } from '../../../shared/model/observation.ts'
import type { FactValue } from '../../../shared/model/sighting.ts'
import { clean } from '../../../shared/text.ts'
import { OID } from './read-snmp.ts'

/** What a printer says of its condition, as the fact keys of the timelines: state, reasons, message, supplies. */
export type PrinterFacts = Record<string, FactValue>

const MAX_SUPPLIES = 24
/** `printer-state`: RFC 8011, 5.4.11. */
const IPP_STATES: Readonly<Record<number, string>> = { 3: 'idle', 4: 'processing', 5: 'stopped' }
/** hrPrinterStatus: RFC 2790; 1 and 2 say nothing. */
const HR_STATES: Readonly<Record<number, string>> = { 3: 'idle', 4: 'processing', 5: 'processing' }
/** prtMarkerSuppliesType: RFC 3805, PrtMarkerSuppliesTypeTC, in the words of PWG 5100.9. */
const SUPPLY_TYPES: Readonly<Record<number, string>> = {
  3: 'toner',
  4: 'waste-toner',
  5: 'ink',
  6: 'ink-cartridge',
  7: 'ink-ribbon',
  8: 'waste-ink',
  9: 'opc',
  10: 'developer',
  15: 'fuser',
  20: 'transfer-unit',
  21: 'toner-cartridge',
}
const SUPPLIES = '1.3.6.1.2.1.43.11.1.1'
const COLORANT = '1.3.6.1.2.1.43.12.1.1.4.1'

/** Part numbers as makers write them into a supply's name. */
const PART =
  /\b((?:C[BCEFN]|Q|W|CE)\d{3,4}[AXYC]{1,2}|(?:TN|DR|LC|BT)-?\d{2,4}[A-Z]{0,4}|CRG-?\d{3}[A-Z]?|T\d{3,4}(?:\/T\d{3,4})*|TK-?\d{3,4}[CMYK]?|(?:CLT|MLT)-[A-Z]\w+|PGI?-?\d{2,3}\w*|CLI?-?\d{2,3}\w*|\d{2,3}XL)\b/

/** The printer facts of one observation; none for what is no printer's. */
export function printerFacts(observation: Observation): PrinterFacts {
  if (observation.via === 'ipp') return ofIpp(observation.attributes)
  if (observation.via === 'snmp') return ofSnmp(observation.variables)
  return {}
}

function ofIpp(attributes: IppAttributes): PrinterFacts {
  const facts: PrinterFacts = {}
  const texts = (name: string) =>
    (attributes[name] ?? []).map((value) => clean(typeof value === 'object' ? '' : String(value)))
  const number = (name: string) => {
    const [value] = attributes[name] ?? []
    return typeof value === 'number' && value >= 0 ? value : undefined
  }
  const state = IPP_STATES[number('printer-state') ?? -1]
  if (state) facts['printer.state'] = state
  const reasons = [...new Set(texts('printer-state-reasons').filter(Boolean))].slice(0, 64)
  if (reasons.length > 0) facts['printer.stateReasons'] = reasons
  const message = texts('printer-state-message').filter(Boolean).join(' ')
  if (message) facts['printer.stateMessage'] = message
  const alerts = texts('printer-alert-description').filter(Boolean).slice(0, 64)
  if (alerts.length > 0) facts['printer.alerts'] = alerts
  const impressions = number('printer-impressions-completed') ?? number('printer-pages-completed')
  if (impressions !== undefined) facts['printer.impressions'] = impressions
  const names = texts('marker-names')
  const [types, colors] = [texts('marker-types'), texts('marker-colors')]
  const levels = attributes['marker-levels'] ?? []
  for (const [index, name] of names.slice(0, MAX_SUPPLIES).entries()) {
    const level = levels[index]
    facts[`supply.${index + 1}`] = supply(
      name,
      types[index],
      colors[index],
      typeof level === 'number' ? level : undefined,
      100,
    )
  }
  if (names.length === 0) ofPrinterSupply(facts, texts('printer-supply'), texts('printer-supply-description'))
  return facts
}

/** `printer-supply` values: `type=toner;maxcapacity=100;level=20;…` (PWG 5100.13, 5.6.44). */
function ofPrinterSupply(
  facts: PrinterFacts,
  supplies: readonly string[],
  descriptions: readonly string[],
): void {
  for (const [index, text] of supplies.slice(0, MAX_SUPPLIES).entries()) {
    const field = (name: string) => new RegExp(`(?:^|;)${name}=([^;]*)`, 'i').exec(text)?.[1]
    const count = (name: string) => (/^-?\d+$/.test(field(name) ?? '') ? Number(field(name)) : undefined)
    facts[`supply.${index + 1}`] = supply(
      descriptions[index] || field('type') || '',
      field('type'),
      field('colorantname'),
      count('level'),
      count('maxcapacity'),
    )
  }
}

function ofSnmp(variables: Readonly<Record<string, string | number>>): PrinterFacts {
  const facts: PrinterFacts = {}
  const text = (oid: string) => clean(String(variables[oid] ?? ''))
  const number = (oid: string) => (/^-?\d+$/.test(text(oid)) ? Number(text(oid)) : undefined)
  const state = HR_STATES[number(OID.hrPrinterStatus) ?? -1]
  if (state) facts['printer.state'] = state
  const panel = text(OID.prtConsoleDisplayBufferText) || text(OID.brotherStatus)
  if (panel) facts['printer.stateMessage'] = panel
  const pages = number(OID.prtMarkerLifeCount)
  if (pages !== undefined && pages >= 0) facts['printer.impressions'] = pages
  for (let slot = 1; slot <= MAX_SUPPLIES; slot++) {
    const name = text(`${SUPPLIES}.6.1.${slot}`)
    if (!name) continue
    const type = SUPPLY_TYPES[number(`${SUPPLIES}.5.1.${slot}`) ?? -1]
    const color = text(`${COLORANT}.${number(`${SUPPLIES}.3.1.${slot}`) ?? slot}`)
    facts[`supply.${slot}`] = supply(
      name,
      type,
      color,
      number(`${SUPPLIES}.9.1.${slot}`),
      number(`${SUPPLIES}.8.1.${slot}`),
    )
  }
  return facts
}

function supply(
  name: string,
  type: string | undefined,
  color: string | undefined,
  level: number | undefined,
  max: number | undefined,
): FactValue {
  return {
    name: name || null,
    type: type || null,
    color: color || null,
    level: level ?? null,
    maxCapacity: max !== undefined && max > 0 ? max : null,
    partNumber: PART.exec(name)?.[1] ?? null,
    serial: /\bS\/?N[: ]?([A-Z0-9]{6,})/i.exec(name)?.[1] ?? null,
  }
}
