/** What a word may be: none of these, or several at once. */
export type NameKinds = {
  /** A given name and nothing else. */
  given: boolean
  /** A given name that is an everyday word, a month or a place, too. */
  givenOrWord: boolean
  /** A given name that a service in wide use bears, too. */
  givenOrService: boolean
  surname: boolean
  surnameOrWord: boolean
  place: boolean
}

export type NameKind = keyof NameKinds

export const noName: NameKinds = {
  given: false,
  givenOrWord: false,
  givenOrService: false,
  surname: false,
  surnameOrWord: false,
  place: false,
}

/**
 * Knows names in any Finnish case, and in the Swedish and English genitive, by their forms in lower case.
 *
 * Notation  a name, its stems (Matti: matti, mati; Koski: koske; Virtanen: virtase), the endings that follow a stem
 * Formula   a form is a name as it is, or a stem and an ending; a clitic (-kin, -ko, -han) may follow
 * Units     none
 * Errors    none; stems are not matched with the endings that each of them takes, so a few forms are none
 * Source    consonant gradation and stem types of names: Iso suomen kielioppi (2004), sections 41 and 65-68
 * Example   "Koskelle": koske and lle, of Koski
 */
export function nameTable(lists: Readonly<Record<NameKind, string>>): (lower: string) => NameKinds {
  const whole = new Map<string, NameKinds>()
  const stems = new Map<string, NameKinds>()
  for (const [kind, names] of Object.entries(lists) as [NameKind, string][]) {
    for (const name of names.toLowerCase().split(' ')) {
      mark(whole, name, kind)
      if (!name.endsWith('s')) mark(whole, `${name}s`, kind)
      for (const stem of stemsOf(name, kind)) mark(stems, stem, kind)
    }
  }
  const kindsOf = (form: string) => whole.get(form) ?? withEnding(stems, form)
  return (lower) => {
    const form = apostrophe.test(lower) ? lower.replace(apostrophe, '') : lower
    return kindsOf(form) ?? (clitic.test(form) ? kindsOf(form.replace(clitic, '')) : undefined) ?? noName
  }
}

const apostrophe = /[’'](?=\p{L}{1,4}$)/u
const clitic = /(?:kin|kaan|kään|han|hän|ko|kö)$/

function mark(table: Map<string, NameKinds>, form: string, kind: NameKind) {
  table.set(form, { ...(table.get(form) ?? noName), [kind]: true })
}

const endings = new Set(
  (
    'n a ä ta tä tta ttä ssa ssä sta stä lla llä lta ltä lle ksi na nä an en in on un yn än ön seen ' +
    'ni nsa nsä ssani lleni'
  ).split(' '),
)
const longestEnding = 6
const illative = /^[aeiouyäö]n$/

function withEnding(stems: ReadonlyMap<string, NameKinds>, form: string): NameKinds | undefined {
  for (let length = 1; length <= Math.min(longestEnding, form.length - 2); length += 1) {
    const [stem, ending] = [form.slice(0, -length), form.slice(-length)]
    // The illative lengthens the vowel that is there: Mattiin, not Mattion.
    if (!endings.has(ending) || (illative.test(ending) && stem.at(-1) !== ending[0])) continue
    const kinds = stems.get(stem)
    if (kinds) return kinds
  }
  return undefined
}

function stemsOf(name: string, kind: NameKind): string[] {
  const ofSurname = kind !== 'given' && kind !== 'givenOrWord' && kind !== 'givenOrService'
  const vowelStems = [
    ...(/[aeiouyäöå]$/.test(name) ? [name] : [`${name}i`]),
    ...(ofSurname && name.endsWith('i') ? [`${name.slice(0, -1)}e`] : []),
    ...(ofSurname && name.endsWith('e') ? [`${name}e`] : []),
    ...(name.endsWith('nen') ? [`${name.slice(0, -3)}se`] : []),
    ...(name.endsWith('s') ? [`${name.slice(0, -1)}kse`, `${name.slice(0, -1)}de`, lengthened(name)] : []),
  ]
  // The partitive of Virtanen and Hannes stands on a consonant: Virtas-ta, Hannes-ta.
  const consonantStems = name.endsWith('nen') ? [`${name.slice(0, -3)}s`] : name.endsWith('s') ? [name] : []
  return [...vowelStems.flatMap((stem) => [stem, weak(stem, ofSurname)]), ...consonantStems]
}

/** Tuomas: Tuomaa-n. Kangas: kankaa-n. */
function lengthened(name: string): string {
  const vowel = name.at(-2) ?? ''
  return `${name.slice(0, -2).replace(/ng$/, 'nk')}${vowel}${vowel}`
}

/** Pekka: Peka-n, Antti: Anti-n, Satu: Sadu-n; of surnames and towns also Lahti: Lahde-n, Helsinki: Helsingi-n. */
function weak(stem: string, ofSurname: boolean): string {
  const [, start, before, stop, vowels] = /^(.*?)(\p{L})([kpt])([aeiouyäö]{1,2})$/u.exec(stem) ?? []
  if (start === undefined || before === undefined || stop === undefined) return stem
  if (before === stop) return `${start}${before}${vowels}`
  if (!ofSurname) return stop === 't' && /[aeiouyäö]/.test(before) ? `${start}${before}d${vowels}` : stem
  const soft = softened[before + stop]
  if (soft !== undefined) return `${start}${soft}${vowels}`
  return /[aeiouyäöhlr]/.test(before) ? `${start}${before}${{ t: 'd', p: 'v', k: '' }[stop]}${vowels}` : stem
}

const softened: Readonly<Record<string, string>> = { nk: 'ng', nt: 'nn', lt: 'll', rt: 'rr', mp: 'mm' }
