import type { Word } from './name-words.ts'

/** What the words before a word say about it: that a name follows for sure, that one is likely, or that one may be. */
export type Promised = 'introduction' | 'signature' | 'title' | 'presence'

/**
 * "nimeni on Aino", "mvh Kerstin", "opettaja Virtanen", "olen Aino Korhonen"
 *
 * Source    our own rules, tried on the written lines of docs/text.md
 */
export function promiseBefore(words: readonly Word[], at: number): Promised | undefined {
  const [word, before, earlier] = [words[at], words[at - 1], words[at - 2]]
  if (!word || !before) return undefined
  const gap = word.gap.trim()
  if (gap.length > 1) return undefined
  if (isIntroduction(gap, before, earlier)) return 'introduction'
  if (signatures.has(before.lower) && /^[,.:]?$/.test(gap) && (before.lower !== 't' || gap > ''))
    return 'signature'
  if (presences.has(before.lower) || isPresence(before, earlier))
    return word.gap === ' ' ? 'presence' : undefined
  // A full stop after a title ends a sentence, but not after dr and mrs.
  const follows = gap === '' || gap === ':' || (gap === '.' && shortened.has(before.lower))
  return word.capital && follows && !word.gap.includes('\n') && titled(before) ? 'title' : undefined
}

function isIntroduction(gap: string, before: Word, earlier: Word | undefined): boolean {
  if (gap === ':') return named.has(before.lower)
  return (
    gap === '' && (before.lower === 'heter' || (isVerb.has(before.lower) && named.has(earlier?.lower ?? '')))
  )
}

const isPresence = (before: Word, earlier: Word | undefined) =>
  before.lower === 'am' || (before.lower === 'är' && /^(?:jag|här)$/.test(earlier?.lower ?? ''))

const set = (words: string) => new Set(words.split(' '))

const named = set('nimeni nimi kutsumanimi namn name heter')
const isVerb = set('on är is')
const signatures = set(
  'terveisin terveiset terv t kunnioittaen kiittäen toivoo toivottaa mvh hälsningar hälsningarna hälsning hälsar vänligen regards ' +
    'sincerely yours cheers wishes kirjoitti lähetti',
)
const presences = set("olen oon täällä i'm i’m")
const shortened = set('dr mr mrs ms tri')

const titles = set(
  'tri kätilö ope rehtori opettajamme virkailija herra rouva neiti kuraattori psykologi koulupsykologi lähihoitaja siivooja tulkki ' +
    'vahtimestari talonmies isännöitsijä kaavoittaja käsittelijä ohjaaja sijainen naapuri naapurin emäntä isäntä tohtori professori ' +
    'päällikkö keittäjä kokki rakennusmestari apteekkari puhemies kansanedustaja valtuutettu ministeri pastori kanttori diakoni ' +
    'poliisi konstaapeli ' +
    'doktor läkare läkaren tandläkare sköterska sjuksköterska sjukskötare lärare läraren rektor rektorn socialarbetare herr fru ' +
    'fröken kurator psykolog tolk granne grannen vaktmästare barnmorska chauffören handläggare ' +
    'doctor dr mr mrs ms nurse teacher principal interpreter neighbour receptionist ' +
    'son sons dotter dottern man fru mamma pappa syster bror barn mormor farmor morfar farfar ' +
    'daughter wife husband mother father sister brother grandmother grandfather',
)
const titleEndings =
  /(?:hoitaja|ohjaaja|opettaja|lääkäri|johtaja|päällikkö|työntekijä|neuvoja|tarkastaja|mestari|psykologi|terapeutti|sihteeri|assistentti|avustaja|kuljettaja|valmentaja|vastaava|esimies|sköterska|skötare|läkare|chef)(?:mme|ni|n)?$/
const relations =
  /^(?:poika|tytär|tyttäre|tyttö|lapse|lapsenlapse|vauva|äiti|isä|vaimo|miehe|puoliso|sisko|sisare|velje|mummo|mumi|ukki|vaari|serkku|täti|setä|eno|anoppi|appi|naapuri|hoitaja|omahoitaja|lääkäri|ystävä|kaveri)(?:ni|mme|nsa)$/

function titled({ lower }: Word): boolean {
  return titles.has(lower) || (lower.length > 4 && (titleEndings.test(lower) || relations.test(lower)))
}

/** What stands after a signature and is no name. */
export const notSignature = set(
  'kaikille teille koko henkilökunta asukas kuntalainen äiti isä vanhempi asiakas eläkeläinen nimetön anonyymi tyytyväinen pettynyt ' +
    'käyttäjä lukija veronmaksaja huolestunut kiitollinen en ett från till alla er kund invånare from to a an the faithfully ja och and ' +
    'sincerely hälsningar terveisin hyvää kesää joulua',
)
