import * as v from 'valibot'

/** What a hub's owner hands a site or a viewer: where the hub is, who they are there, and the password. */
const keyFile = v.object({
  houseguestHub: v.literal(1),
  url: v.pipe(v.string(), v.maxLength(512)),
  /** `null` in the key of a viewer. */
  siteId: v.nullable(v.pipe(v.string(), v.uuid())),
  password: v.pipe(v.string(), v.minLength(8), v.maxLength(256)),
})
export type HubKeyFile = v.InferOutput<typeof keyFile>

/** Reads the text of a key file; `null` for one that is none. */
export function readHubKey(text: string): HubKeyFile | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.maxLength(10_000), v.parseJson(), keyFile), text)
  return parsed.success ? parsed.output : null
}
