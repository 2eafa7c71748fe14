/**
 * The address that was meant, where one that led nowhere is written by hand: a phone begins it with a capital letter, and many end it
 * with a slash. Nothing where it is tidy already. Codes behind it stay as they are.
 */
export function tidyAddress(path: string): string | undefined {
  // Two slashes at the beginning would lead to another site.
  const segments = path.split(/[\\/]+/).filter((segment) => segment !== '')
  const [organisation = '', part = '', ...rest] = segments
  const audience = /^(?:fi|sv|en|staff|v)$/i.test(part) ? part.toLowerCase() : part
  const tidied = `/${[organisation.toLowerCase(), audience, ...rest].filter((segment) => segment !== '').join('/')}`
  return tidied === path ? undefined : tidied
}
