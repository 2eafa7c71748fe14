import { nameTable } from './name-forms.ts'
import names from './names.json' with { type: 'json' }

/**
 * What is known of a word as a name. The lists are short on purpose: they hold the names most people have, and a person
 * looks at the rest.
 */
export const nameKinds = nameTable({
  given: names.given,
  givenOrWord: names.alsoWords,
  givenOrService: names.services,
  surname: names.surnames,
  surnameOrWord: names.surnamesAlsoWords,
  place: names.places,
})

// The sort of surname that most people in Finland have, and what Swedish ones end in.
const surnameShape =
  /^\p{Lu}\p{Ll}+(?:nen|[aeiouyäö]s(?:en|esta|estä|een|ella|ellä|elta|eltä|elle)|(?:sson|ström|qvist|kvist|gren|stedt|berg|lund)(?:in|ia|iä|illa|illä|ilta|iltä|ille|s)?)$/u
// Towns, and adjectives at the head of proper names such as Punainen Risti.
const notSurname =
  /^(?:Kauniai|Ikaali|Punai|Sini|Valkoi|Keltai|Pohjoi|Eteläi|Itäi|Länti|Ylei|Yhtei|Kansalli|Suomalai|Ruotsalai|Eurooppalai|Ensimmäi|Toi|Kakko|Kolmo|Vihrei|Kristilli|Perinte|Ihmi|Nai|Hevo|Ainoalaatui)(?:nen|s(?:en|esta|estä|een|ella|ellä|elta|eltä|elle))$|^(?:Göte|Nürn|Heidel|Salz|Gamlakarle)berg/u

// Adjectives and deeds: kansallinen, poliittisen, viimeinen, asumisen. Surnames that end so are on the list.
const adjective = /(?:[lmst]|[aeouyäö])i(?:nen|s(?:en|esta|estä|een|ella|ellä|elta|eltä|elle))$/

export function looksLikeSurname(word: string): boolean {
  return surnameShape.test(word) && !notSurname.test(word) && !adjective.test(word)
}

/** Everyday words that stand with a capital where a name could. */
export const neverNames: ReadonlySet<string> = new Set(
  (
    "i i'm i’m i've i’ve i'd i’d you he she we they it the this that is in at on and but so my our your all no not please thank thanks " +
    'hän minä sinä me te he se ne tämä ei on en oli olen kiitos hyvä hei moi kun jos että mutta ja nyt sitten siis kaikki niin ainoa pitkästä perille mainita ' +
    'hon han jag vi ni de det den inte tack hej men och nu om när alla mycket bra team unit'
  ).split(' '),
)
