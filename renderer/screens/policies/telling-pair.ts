import type { PolicyVersion } from '../../../shared/ipc/schema.ts'

/** The two versions to lay side by side first: the latest change in meaning, or else the last two. Oldest first. */
export function tellingPair(
  versions: readonly Pick<PolicyVersion, 'id' | 'meaningSha256'>[],
): readonly [before: number, after: number] {
  for (let i = versions.length - 1; i > 0; i--)
    if (versions[i]!.meaningSha256 !== versions[i - 1]!.meaningSha256)
      return [versions[i - 1]!.id, versions[i]!.id]
  const last = versions.at(-1)?.id ?? 0
  return [versions.at(-2)?.id ?? last, last]
}
