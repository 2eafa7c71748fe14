import { matches, type Find } from './find.ts'

/**
 * Street addresses: a word with a street's ending and a number, with stair, flat, postal code and town where they follow.
 * In lower case only the commonest endings count, because people do write "asun koivukatu 5 b".
 *
 * Source    our own rules, tried on the written lines of docs/text.md
 */
export function findAddresses(text: string): Find[] {
  return matches(text, address, 'address', (match) => !isNoHome(match.groups?.['street'] ?? ''))
}

const finnishEndings =
  'katu|kadun|kadulla|kadulle|kadulta|tie|tien|tiellä|tielle|tieltä|kuja|kujan|kujalla|kujalle|polku|polun|polulla|polulle|' +
  'kaari|kaaren|kaarella|raitti|raitin|raitilla|rinne|rinteen|rinteellä|penger|penkereen|väylä|väylän|väylällä'
const properEndings =
  `${finnishEndings}|ranta|rannan|rannalla|tori|torilla|aukio|aukiolla|mäki|mäellä|kulma|kulmalla|piha|pihalla|puistikko|` +
  'puistotie|esplanadi|laituri|linja|kallio|portti|silta|taival|tanhua|veräjä|ahde'
const swedishEndings =
  'gatan|vägen|gränden|gränd|stigen|stråket|torget|backen|allén|esplanaden|bågen|leden|kajen|svängen|kroken|ringen|stranden'

const word = String.raw`[\p{L}’'-]*`
const alone = '(?:katu|kadulla|tie|tiellä|polku|polulla|kuja|kujalla|raitti|aukio|tori)'
const street = [
  // Mannerheimintie, Iso Roobertinkatu, Norra Esplanaden
  String.raw`(?:(?:Iso|Pieni|Vähä|Pohjoinen|Eteläinen|Itäinen|Läntinen|Vanha|Uusi|Norra|Södra|Östra|Västra|Stora|Lilla|Gamla|Nya)\s)?\p{Lu}${word}\p{L}(?:${properEndings}|${swedishEndings})`,
  // Antti Korpin tie, Helene Schjerfbeckin aukio
  String.raw`(?:\p{Lu}\p{Ll}+\s){1,3}${alone}`,
  // koivukatu, skolgatan
  String.raw`\p{Ll}${word}\p{L}(?:${finnishEndings}|gatan|vägen|gränden|stigen)`,
  String.raw`(?:Norra|Södra|Östra|Västra) [Ee]splanaden|Esplanaden`,
].join('|')

const number = String.raw`\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:\s?(?!\p{L}{2})\p{L}(?![\p{L}:])){0,2}(?:\s?(?:as\.?|asunto|bst\.?|bostad|lgh)?\s?\d{1,3}(?!\d|[.:]\d))?(?::\p{Ll}{1,5})?`
const place = String.raw`(?:,?\s+(?:FI-|AX-)?\d{5}(?:\s+\p{Lu}[\p{L}-]+)?)?`
const address = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?<street>${street})\s+(?:nro\s|nr\s)?${number}${place}(?![\p{L}\p{N}])`,
  'gu',
)

// Roads known by their numbers are no one's home, laws are called arches, and some words only end like streets.
const isNoHome = (found: string) =>
  /^(?:valta|kanta|maan|seutu|yhdys|moottori|kehä|runko|pyörä|kevyen liikenteen|rauta|linja-auto)(?:tie|väylä)|^(?:riks|stam|motor|lands)vägen|^(?:ulosotto|tietoyhteiskunta|oikeudenkäymis|perintö)kaar|^(?:lähtien|kohtien|sotien)$|raportti$/i.test(
    found,
  )
