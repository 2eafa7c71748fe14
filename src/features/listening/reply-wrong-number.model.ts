import { wordsOf } from './reply-words.model.ts'

// The number has gone to somebody else, or was never theirs whom we meant.
const phrases = [
  'väärä numero',
  'väärään numeroon',
  'väärässä numerossa',
  'väärä henkilö',
  'väärälle henkilölle',
  'numero on vaihtunut',
  'numero vaihtunut',
  'numero on vaihtanut omistajaa',
  'en ole se henkilö',
  'fel nummer',
  'fel person',
  'till fel nummer',
  'numret har bytt ägare',
  'nummer har bytt ägare',
  'wrong number',
  'wrong person',
  'not my appointment',
  'number has changed owner',
]

const dressing = new Set(
  `hei moi terve anteeksi sori pahoittelut nyt tuli tulee meni on tämä tää oli teillä sulla taitaa olla olette olet viesti
   viestinne tekstiviesti tekstari ilmeisesti varmaan varmasti kai luultavasti kiitos terveisin ja minulle mulle tähän ei
   hej ursäkta förlåt det detta är har ni du kommit skickat meddelandet till tack nog
   hello hi sorry this is you have got the message went to thanks thank i think probably a`.split(/\s+/),
)
const mostWords = 12

/**
 * "Väärä numero": said alone or in the politeness that goes with it. In a longer story the words are about something else, a
 * queue number or a bus, and a story is feedback.
 */
export function isWrongNumber(text: string): boolean {
  const words = wordsOf(text)
  if (words.length === 0 || words.length > mostWords) return false
  const said = words.join(' ')
  return phrases.some((phrase) => {
    const at = ` ${said} `.indexOf(` ${phrase} `)
    if (at < 0) return false
    const rest = `${said.slice(0, at)} ${said.slice(at + phrase.length)}`.split(' ')
    return rest.every((word) => word === '' || dressing.has(word))
  })
}
