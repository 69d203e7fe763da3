import type { Severity } from '../../../shared/model/kinds.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import { clean } from '../../../shared/text.ts'

/** What is said to whom: warnings as a webhook's JSON, a message of ntfy, an e-mail. Text only, never markup. */

/** What is told at once: warnings gravest first, or none where the owner only tries the delivery. */
export interface News {
  warnings: readonly Warning[]
  /** ISO 8601 UTC. */
  at: string
}

/** Of what is told at once, so much is told in words; the rest is counted. */
const MAX_TOLD = 20
const MAX_LINE = 300
/** A line of RFC 5322 holds 998 octets (2.1.1); a subject is read in far less. */
const MAX_SUBJECT = 120
/** ntfy makes a file of a message of more than 4,096 bytes: a character takes three at most. */
const MAX_NTFY = 1_200

/** The JSON posted to a webhook. */
export function webhookBody({ warnings, at }: News): string {
  return JSON.stringify({
    source: 'houseguest',
    event: warnings.length > 0 ? 'warnings' : 'test',
    at,
    warnings: warnings.map((warning) => ({
      id: warning.id,
      kind: warning.kind,
      severity: warning.severity,
      state: warning.state,
      deviceId: warning.deviceId,
      vendor: warning.vendor === null ? null : line(warning.vendor),
      at: warning.at,
      title: line(warning.title),
      explanation: clean(warning.explanation, 2_000),
      advice: warning.advice.map(line),
    })),
  })
}

/** How loud ntfy is (its documentation, "Message priority"): 1 to 5. */
const PRIORITY: Readonly<Record<Severity, number>> = { info: 2, notice: 3, warning: 4, alarm: 5 }

/** The JSON published to an ntfy server: topic and title are in it, so no name ever stands in a header. */
export function ntfyBody(topic: string, news: News): string {
  const { title, text } = letter(news)
  const gravest = news.warnings[0]?.severity ?? 'info'
  return JSON.stringify({
    topic,
    title,
    message: text.slice(0, MAX_NTFY).toWellFormed(),
    priority: PRIORITY[gravest],
  })
}

/** Subject and text of an e-mail; the subject is one line whatever a device calls itself. */
export const mailOf = (news: News): { subject: string; text: string } => {
  const { title, text } = letter(news)
  return { subject: `Houseguest: ${title}`, text: `${text}\n` }
}

/** A lone warning is told whole; of several each has a line, the gravest first. */
function letter({ warnings, at }: News): { title: string; text: string } {
  const [first, ...others] = warnings
  if (!first)
    return {
      title: 'this is a test',
      text: `You asked Houseguest to try this delivery (${at}). Warnings will arrive here.`,
    }
  if (others.length === 0)
    return {
      title: clean(`${first.severity}: ${first.title}`, MAX_SUBJECT),
      text: [clean(first.explanation, 2_000), ...first.advice.map((advice) => `- ${line(advice)}`)].join(
        '\n\n',
      ),
    }
  const told = warnings.slice(0, MAX_TOLD).map(({ severity, title }) => `${severity}: ${line(title)}`)
  const left = warnings.length - told.length
  return {
    title: `${warnings.length} new warnings`,
    text: [...told, ...(left > 0 ? [`and ${left} more`] : [])].join('\n'),
  }
}

const line = (text: string): string => clean(text, MAX_LINE)
