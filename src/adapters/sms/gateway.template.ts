/** Where the value lands decides how it is escaped, so no text can break out of its place in the request. */
export type Escaping = 'json' | 'form' | 'header'

/** One pass over the template: what a resident wrote is never itself read as a template. */
export function render(template: string, values: Record<string, string>, escaping: Escaping): string {
  return template.replace(placeholder, (_, name: string) => escapes[escaping](values[name] ?? ''))
}

export function placeholdersIn(template: string): string[] {
  return Array.from(template.matchAll(placeholder), ([, name]) => name ?? '')
}

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g

const escapes: Record<Escaping, (value: string) => string> = {
  json: (value) => JSON.stringify(value).slice(1, -1),
  form: (value) => encodeURIComponent(value.toWellFormed()),
  header: (value) => value.replace(/[^\x20-\x7e]/g, ''),
}
