import { createReadStream } from 'node:fs'
import * as v from 'valibot'
import { Fault } from '../../../shared/fault.ts'
import { type TimelineEvent, timelineEvent } from '../../../shared/model/timeline.ts'
import { textLines } from '../text-lines.ts'
import { whyUnreadable } from '../unreadable-file.ts'

/** A line longer than this is no timeline: a policy text is at most a megabyte, escaped twice that. */
const MAX_LINE = 4_000_000

/**
 * Reads a whole timeline and checks every line before anything is made of it.
 * @throws Fault `bad-input` naming the file and the line: broken, of unknown type, or earlier than the one before; and
 * what `whyUnreadable` says of the file
 */
export async function readTimeline(file: string): Promise<TimelineEvent[]> {
  const events: TimelineEvent[] = []
  let number = 0
  let before = Number.NEGATIVE_INFINITY
  try {
    for await (const lines of textLines(createReadStream(file), MAX_LINE))
      for (const line of lines) {
        number += 1
        if (line.trim() === '') continue
        const event = parseLine(line, `${file}, line ${number}`)
        const at = Date.parse(event.at)
        if (at < before)
          throw new Fault(
            'bad-input',
            `${file}, line ${number}: ${event.at} is earlier than the line before; sort the timeline by \`at\`.`,
          )
        before = at
        events.push(event)
      }
  } catch (error) {
    throw whyUnreadable(error, file) ?? error
  }
  return events
}

function parseLine(line: string, where: string): TimelineEvent {
  if (line.length > MAX_LINE)
    throw new Fault('bad-input', `${where}: longer than ${MAX_LINE} characters; this is no timeline.`)
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new Fault('bad-input', `${where}: not JSON; a timeline holds one JSON object a line.`)
  }
  const parsed = v.safeParse(timelineEvent, value)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const path = v.getDotPath(issue)
  throw new Fault('bad-input', `${where}: ${path ? `${path}: ` : ''}${issue.message}.`)
}
