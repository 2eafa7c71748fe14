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
  /^\p{Lu}\p{Ll}{2,}(?:nen|sen|sesta|sestä|seen|sella|sellä|selta|seltä|selle|lainen|läinen|sson|ström|qvist|kvist|gren|stedt|berg|lund)(?:in|ia|iä|illa|illä|ilta|iltä|ille|s)?$/u
// Towns, and adjectives at the head of proper names such as Punainen Risti.
const notSurname =
  /^(?:Kauniai|Ikaali|Punai|Sini|Valkoi|Keltai|Pohjoi|Eteläi|Itäi|Länti|Ylei|Yhtei|Kansalli|Suomalai|Ruotsalai|Eurooppalai|Ensimmäi|Toi|Kakko|Kolmo|Vihrei|Kristilli|Perinte|Ihmi|Nai|Hevo|Ainoalaatui)(?:nen|s(?:en|esta|estä|een|ella|ellä|elta|eltä|elle))$|^(?:Göte|Nürn|Heidel|Salz|Gamlakarle)berg/u

export function looksLikeSurname(word: string): boolean {
  return surnameShape.test(word) && !notSurname.test(word)
}
