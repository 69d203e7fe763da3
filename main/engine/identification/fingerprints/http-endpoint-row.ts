import type { DeviceKind } from '../../../../shared/model/kinds.ts'

/**
 * Local answers that state who a device is without a login. `has` are paths that must exist in the parsed body
 * (dotted from the top; `**.name` anywhere); each field lists paths to try, `=Text` being knowledge.
 * `pick` narrows a field to the first group of a pattern, and drops what does not match.
 * Source: the makers' published local APIs and recorded answers.
 */
export interface HttpEndpointRow {
  readonly id: string
  /** Where the answer is known to live; used to name the source and, without `has`, to recognise it. */
  readonly path: RegExp
  readonly format: 'json' | 'xml'
  readonly has: readonly string[]
  readonly vendor?: readonly string[]
  readonly model?: readonly string[]
  readonly firmware?: readonly string[]
  readonly serial?: readonly string[]
  readonly name?: readonly string[]
  readonly mac?: readonly string[]
  readonly uuid?: readonly string[]
  readonly hardware?: readonly string[]
  readonly kind?: DeviceKind
  readonly pick?: Readonly<Partial<Record<'vendor' | 'model' | 'firmware' | 'serial' | 'mac', RegExp>>>
  readonly example: {
    readonly path: string
    readonly body: string
    readonly expected: Readonly<Record<string, string>>
  }
}
