/** Tietosuojaseloste and saavutettavuusseloste: what the organisation itself adds to ours. */
export const statementKinds = ['privacy', 'accessibility'] as const
export type StatementKind = (typeof statementKinds)[number]
