/** What is known of a destination without asking anyone. Unknown is `null`. */
export interface Classification {
  /** Registrable domain, by the public suffix list with its private part. */
  domain: string | null
  organisation: string | null
  category: string | null
  asn: number | null
  /** Country the address is registered in, ISO 3166-1 alpha-2; not where the server stands. */
  country: string | null
}
