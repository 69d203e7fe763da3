/** The rules a score was made by. Any change to weights, priors, grades or formulas gets a new id. */
export const RULESET = 'transparency-2026.11'
