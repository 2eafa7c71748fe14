/** The vocabulary of replies by text message, in Finnish, Swedish and English, as people write and not as books do. */

/** Numbers as words, school grades and slang; without dots on the letters too, as old phones write. */
export const numberWords: ReadonlyMap<string, number> = withPlainLetters([
  [0, 'nolla nollan zero noll nolla nollan'],
  [1, 'yksi yks ykkönen ykkösen ett etta ettan one'],
  [2, 'kaksi kaks kakkonen kakkosen två tvåa tvåan two'],
  [3, 'kolme kolmonen kolmosen tre trea trean three'],
  [4, 'neljä nelonen nelosen fyra fyran four'],
  [5, 'viisi viis viitonen viitone vitonen viitosen vitosen fem femma femman five'],
  [6, 'kuusi kuus kuutonen kutonen kutone kuutosen kutosen sex sexa sexan six'],
  [7, 'seitsemän seitsemä seittemän seittemä seitemän seiska seiskan seiskaa sju sjua sjuan seven'],
  [
    8,
    'kahdeksan kahdeksa kaheksan kaheksa kaheksam kahdeksikko kasi kasin kasia åtta åttan åttå eight eigth eigt',
  ],
  [9, 'yhdeksän yhdeksä yhdekän yheksän yheksä yheksäm yhdeksikkö ysi ysin ysiä nio nie nia nian nine'],
  [10, 'kymmenen kymmene kymmentä kymppi kymppii kympi kympin kymppiä kybä tio tia tian ten'],
  [11, 'yksitoista ykstoista elva eleven'],
  [12, 'kaksitoista kakstoista tolv twelve'],
  [20, 'kaksikymmentä tjugo twenty'],
  [100, 'sata satanen hundra hundred'],
])

// In running text these are oftener "a", "one of them" or a spruce than a mark: they count only when they stand alone.
export const shyNumberWords = wordSet('yksi yks kuusi ett one')

/** What may stand before the number and change nothing: "Hei! Annan teille 9". */
export const beforeScore = wordSet(
  `hei heippa moi moikka terve no joo juu kyllä ihan noin täysi täydet ehdoton ehdottomasti pakko antaa vahva selvä
   annan antaisin annoin
   teille sanoisin arvosana arvosanaksi arvosanani arvio arvioni pisteet pisteitä pistemäärä vastaus vastaan
   vastaukseni numero kouluarvosana kiitos kiitti jees se on olisi olis tulee saatte saa ehkä
   mä mää mie minä minun mun mielestä multa minulta meiltä kyl kylhän jotain joku vaikka semmonen sellainen semmoinen
   laitan laitetaan pannaan sanotaan olkoon suosittelen suosittelisin suosittelu todennäköisyys todennäköisyydellä täys
   siis eli öö hmm hyvää huomenta päivää iltaa
   hej hejsan tjena ja jo nå jag ger skulle ge säger säga er betyg betyget poäng svar svaret mitt är blir siffra full en
   klar kanske tack typ nog absolut blev lägger sätter
   rekommenderar rekommendera stark svag god
   hi hello yes well ok okay i i'd id i’d give you say would it's its my the is score rating grade answer a an solid
   maybe about nps thanks rate it just probably definitely recommend
   likely likelihood we'd we’d good hey there um`,
)

// A number at the very end counts when one of these leads to it: "hyvää palvelua, annan 9".
export const givesScore = wordSet(
  `annan antaisin arvosana arvosanaksi arvosanani arvio arvioni pisteet vastaus vastaukseni kouluarvosana
   suosittelisin suosittelen antaa
   sujui meni hoitui palvelu palvelua hyvä hyvin loistava erinomainen kiitos
   ger betyg betyget poäng svar svaret rekommenderar nöjd service bra tack
   happy great excellent good thanks give gave rate score rating grade answer`,
)

/** What may follow the number and still be part of it: "9 pistettä". */
export const scoreUnits = wordSet(
  'pistettä piste pts p tähteä tähti poäng poängs stjärnor stjärna points point stars star',
)

export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''))
}

function withPlainLetters(rows: [number, string][]): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  for (const [value, row] of rows) {
    for (const word of row.split(' ')) {
      words.set(word, value)
      words.set(word.replace(/[åä]/g, 'a').replace(/ö/g, 'o'), value)
    }
  }
  return words
}

export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\d']+/gu) ?? []
  )
}

export function valueOf(word: string): number | undefined {
  return /^\d+$/.test(word) ? Number(word) : numberWords.get(word.toLowerCase())
}
