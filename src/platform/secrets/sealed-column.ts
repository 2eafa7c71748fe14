/** A column of encrypted values, with the purpose they were encrypted for. Declared so that an old key can be let go. */
export type SealedColumn = { table: `${string}.${string}`; column: string; purpose: string }
