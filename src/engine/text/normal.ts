/**
 * The text as it is read from here on: one spelling of each letter, no invisible characters, no letters held down.
 *
 * Notation  a text as somebody typed it
 * Formula   Unicode NFC; soft hyphens, zero-width characters and byte order marks left out; curly apostrophes straight;
 *           every kind of space one space; a letter or mark three times or more in a row twice
 * Units     none
 * Errors    none
 * Source    Unicode Standard Annex 15 (normalisation forms); twice and not once, since Finnish doubles its letters
 * Example   "Kiiiitos   hyväää palvelu!!!!" becomes "Kiitos hyvää palvelu!!"
 */
export function normalise(text: string): string {
  // Most texts are plain and need none of it; looking first is several times faster than replacing.
  const composed = plain.test(text) ? text : text.replace(invisible, '').normalize('NFC').replace(curly, "'")
  return composed.replace(heldDown, '$1$1').replace(spaces, ' ').trim()
}

const plain = /^[\n\r\t\x20-\x7EÄÅÖäåö]*$/
// The joiner inside an emoji (a family, a flag) holds one sign together.
const invisible =
  /[\u00AD\u061C\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|(?<!\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})\u200D/gu
const curly = /[\u2018\u2019\u02BC\u00B4]/g
const heldDown = /([^\s\d])\1{2,}/gu
const spaces = /\s+/g
