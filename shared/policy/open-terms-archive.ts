/**
 * Versions published by Open Terms Archive: one Markdown file per document, in a folder per service, such as
 * `Google Nest/Privacy Policy.md`. The day of a version is that of its commit, which a file alone does not tell.
 */

/** Terms types of Open Terms Archive that are documents of ours, by our name. */
const DOCUMENTS: Record<string, string> = {
  'privacy policy': 'privacy',
  'terms of service': 'terms',
  'terms of use': 'terms',
  'commercial terms': 'terms',
  'vulnerability disclosure policy': 'support',
}

/** The service and document a version file is of; `null` for a path that is none. */
export function openTermsVersion(path: string): { vendor: string; document: string } | null {
  const found = /(?:^|[/\\])([^/\\]{1,128})[/\\]([^/\\#]{1,64})(?:\s*#\d+)?\.md$/.exec(path)
  if (!found) return null
  const type = found[2]!.trim().toLowerCase()
  return { vendor: found[1]!, document: DOCUMENTS[type] ?? type }
}
