/** A column of keys of stored files, and the name they are stored by. Declared so that a file of no row is found. */
export type FileColumn = { name: string; table: `${string}.${string}`; column: string }
