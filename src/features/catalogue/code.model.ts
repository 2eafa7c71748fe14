import type { Text } from '../../platform/texts.ts'
import lifeEventRows from './life-event.codes.json' with { type: 'json' }
import serviceClassRows from './service-class.codes.json' with { type: 'json' }
import targetGroupRows from './target-group.codes.json' with { type: 'json' }

/** The national lists whose names we keep; industrial classes are carried by their codes only. */
export const codeLists = ['life_event', 'target_group', 'service_class'] as const
export type CodeList = (typeof codeLists)[number]

/** `parent` is null for those at the top: P4.10 is below P4. */
export type Code = { list: CodeList; code: string; parent: string | null; names: Text }

/** In the order of the published list. */
export const codes: Record<CodeList, readonly Code[]> = {
  life_event: lifeEventRows.rows.map((row) => readRow('life_event', row)),
  target_group: targetGroupRows.rows.map((row) => readRow('target_group', row)),
  service_class: serviceClassRows.rows.map((row) => readRow('service_class', row)),
}

const lookUp: Record<CodeList, Map<string, Code>> = {
  life_event: lookUpOf('life_event', lifeEventRows.rows, {}),
  target_group: lookUpOf('target_group', targetGroupRows.rows, {}),
  service_class: lookUpOf('service_class', serviceClassRows.rows, serviceClassRows.instead),
}

/** By its code, its address, or the older address that records may still carry. */
export function findCode(list: CodeList, codeOrAddress: string): Code | undefined {
  const last = codeOrAddress.split(/[/:]/).at(-1) ?? ''
  return lookUp[list].get(last)
}

/** The code and all below it: a service of P25.1 is one of P25, too. */
export function listCodesBelow(list: CodeList, code: string): string[] {
  return codes[list].map((one) => one.code).filter((one) => one === code || one.startsWith(`${code}.`))
}

/** Its address in the national registry of code lists. */
export function addressOfCode({ list, code }: Pick<Code, 'list' | 'code'>): string {
  return `${addresses[list]}${code}`
}

const addresses: Record<CodeList, string> = {
  life_event: lifeEventRows.list,
  target_group: targetGroupRows.list,
  service_class: serviceClassRows.list,
}

function lookUpOf(
  list: CodeList,
  rows: readonly (readonly (string | null)[])[],
  instead: Readonly<Record<string, string>>,
): Map<string, Code> {
  const known = new Map(codes[list].map((one) => [one.code, one]))
  const add = (name: string | null | undefined, code: string | null | undefined) => {
    const meant = known.get(code ?? '')
    if (name && meant && !known.has(name)) known.set(name, meant)
  }
  for (const row of rows) add(row.at(-1), row[0])
  for (const [name, code] of Object.entries(instead)) add(name, code)
  return known
}

function readRow(list: CodeList, row: readonly (string | null)[]): Code {
  const [code, fi, sv, en] = row.map((cell) => cell ?? '')
  if (!code || !fi || !sv || !en) throw new Error(`${list}.codes.json has a row that is not whole: ${code}`)
  const above = code.slice(0, Math.max(0, code.lastIndexOf('.')))
  return { list, code, parent: above === '' ? null : above, names: { fi, sv, en } }
}
