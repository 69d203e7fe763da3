import * as v from 'valibot'
import { type Document, isCollection, isPair, isScalar, LineCounter, parseDocument } from 'yaml'
import { Fault } from '../../../shared/fault.ts'
import { type Dossier, dossierSchema } from '../../../shared/model/dossier.ts'

/** Four times the longest shipped dossier. The parser takes a second for the worst text of this length. */
const MAX_CHARACTERS = 64 * 1024

/**
 * Reads one dossier from YAML (or JSON, its subset). Aliases, tags, double keys and unknown fields are
 * refused: a dossier is plain data and nothing in it is ever followed or run.
 * @throws Fault `bad-input` naming file, line and field.
 */
export function parseDossier(text: string, file: string): Dossier {
  if (text.length > MAX_CHARACTERS) throw refuse(file, null, `longer than ${MAX_CHARACTERS} characters`)
  const lines = new LineCounter()
  const document = read(text, file, lines)
  const [trouble] = [...document.errors, ...document.warnings]
  if (trouble) throw refuse(file, lines.linePos(trouble.pos[0]).line, firstLine(trouble.message))
  const parsed = v.safeParse(dossierSchema, plain(document, file))
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const path = issue.path?.map((item) => item.key as string | number) ?? []
  throw refuse(file, lineOf(document, path, lines), `${path.join('.') || 'dossier'}: ${issue.message}`)
}

function read(text: string, file: string, lineCounter: LineCounter): Document {
  try {
    // Pretty errors quote the line for each of them: a long line of errors would take minutes.
    return parseDocument(text, {
      lineCounter,
      schema: 'core',
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: 'error',
    })
  } catch {
    throw refuse(file, null, 'nested too deeply to be read')
  }
}

function plain(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch (error) {
    throw refuse(file, null, error instanceof RangeError ? 'nested too deeply' : 'aliases are not allowed')
  }
}

/** The line of the deepest part of `path` that is there, so that a missing field points to where it belongs. */
function lineOf(document: Document, path: readonly (string | number)[], lines: LineCounter): number | null {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if ((isScalar(node) || isCollection(node)) && node.range) {
      const parent = length === 0 ? null : document.getIn(path.slice(0, length - 1), true)
      const pair = isCollection(parent)
        ? parent.items.find((item) => isPair(item) && item.value === node)
        : undefined
      const key = isPair(pair) && isScalar(pair.key) ? pair.key.range : null
      return lines.linePos((key ?? node.range)[0]).line
    }
  }
  return null
}

const firstLine = (message: string) => message.split('\n', 1)[0]!.replace(/ at line \d+, column \d+:?$/, '')

const refuse = (file: string, line: number | null, what: string) =>
  new Fault('bad-input', `${file}${line === null ? '' : `, line ${line}`}: ${what}. Nothing of it was taken.`)
