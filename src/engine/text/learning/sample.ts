import { randomFrom } from '../../numeric/random.ts'
import type { LabelledText } from './read-texts.ts'

/** Made-up feedback for tests: each theme has words of its own, and all share what anybody says. */
export function sampleTexts(count: number, seed = 1): LabelledText[] {
  const random = randomFrom(seed)
  const one = (words: readonly string[]) => words[random.below(words.length)] ?? ''
  return Array.from({ length: count }, () => {
    const labels = Object.keys(themes).filter(() => random.uniform() < 0.3)
    const words = Array.from({ length: 6 }, () => one(anything))
    for (const label of labels) words.push(one(themes[label] ?? []), one(themes[label] ?? []))
    return { text: words.sort(() => random.uniform() - 0.5).join(' '), language: 'fi', labels }
  })
}

/** The same with one theme each. */
export function routedTexts(count: number, seed = 1): LabelledText[] {
  const names = Object.keys(themes)
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => {
    const label = names[random.below(names.length)] ?? ''
    const own = themes[label] ?? []
    const words = Array.from({ length: 4 }, () => anything[random.below(anything.length)] ?? '')
    words.splice(random.below(4), 0, own[random.below(own.length)] ?? '', own[random.below(own.length)] ?? '')
    return { text: words.join(' '), language: 'fi', labels: [label] }
  })
}

const themes: Record<string, readonly string[]> = {
  kadut: 'katu auraus lumi hiekoitus kuoppa pyörätie jalkakäytävä suojatie katuvalo liukas'.split(' '),
  kirjasto: 'kirja kirjasto laina varaus lehti hylly kirjastokortti lukusali aukioloaika palautus'.split(' '),
  terveys: 'lääkäri hoitaja ajanvaraus hammas resepti terveysasema jono rokotus neuvola kipu'.split(' '),
}
const anything =
  'on ei olen hyvä huono kiitos aina taas miksi nyt tämä meidän kunta palvelu asia todella'.split(' ')
