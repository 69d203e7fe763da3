import { writeSync } from 'node:fs'
import { faultData } from '../../../shared/fault.ts'
import { homeEngine } from './home-engine.ts'
import { moment } from './moments.ts'

/**
 * The real engine, writing until it is killed: `writer.ts LEDGER FIRST`. Each number on stdout is a moment the
 * engine said was recorded. With a third number it stops before that moment and waits to be killed.
 * `writer.ts LEDGER hold` only becomes the writer and waits.
 */

const [file = '', first = '0', end = 'Infinity'] = process.argv.slice(2)

try {
  const { engine } = homeEngine(file)
  if (first === 'hold') writeSync(1, 'writer\n')
  else
    for (let n = Number(first); n < Number(end); n++) {
      engine.record(moment(n))
      writeSync(1, `${n}\n`)
    }
  process.stdin.on('end', () => void engine.close()).resume()
} catch (error) {
  const { code, message } = faultData(error)
  writeSync(1, `${code}\n`)
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
}
