/**
 * An array as PostgreSQL reads it, of values that we wrote ourselves (ids, moments, numbers, what is sealed): nothing in them is to be
 * quoted, and looking for it took longer than the rest.
 */
export function plainArray(values: readonly (string | number | boolean | null)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`
}
