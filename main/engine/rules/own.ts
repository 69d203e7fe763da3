/**
 * What a record holds under a key that a stranger chose: a device may well call itself `constructor`, which every object
 * answers to without holding it.
 */
export const own = <T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined
