/** The vocabulary of replies by text message, in Finnish, Swedish and English, as people write and not as books do. */

/** Numbers as words, school grades and slang; without dots on the letters too, as old phones write. */
export const numberWords: ReadonlyMap<string, number> = withPlainLetters([
  [0, 'nolla nollan zero noll nolla nollan'],
  [1, 'yksi yks ykkönen ykkösen ett etta ettan one'],
  [2, 'kaksi kaks kakkonen kakkosen två tvåa tvåan two'],
  [3, 'kolme kolmonen kolmosen tre trea trean three'],
  [4, 'neljä nelonen nelosen fyra fyran four'],
  [5, 'viisi viis viitonen vitonen viitosen vitosen fem femma femman five'],
  [6, 'kuusi kuus kuutonen kutonen kuutosen kutosen sex sexa sexan six'],
  [7, 'seitsemän seittemän seitemän seiska seiskan sju sjua sjuan seven'],
  [8, 'kahdeksan kaheksan kaheksa kahdeksikko kasi kasin kasia åtta åttan eight'],
  [9, 'yhdeksän yheksän yheksä yhdeksikkö ysi ysin ysiä nio nia nian nine'],
  [10, 'kymmenen kymmene kymppi kympin kymppiä tio tia tian ten'],
  [11, 'yksitoista ykstoista elva eleven'],
  [12, 'kaksitoista kakstoista tolv twelve'],
  [20, 'kaksikymmentä tjugo twenty'],
  [100, 'sata satanen hundra hundred'],
])

// In running text these are oftener "a" or "one of them" than a mark, so they count only when they stand alone.
export const shyNumberWords = wordSet('yksi yks ett one')

/** What may stand before the number and change nothing: "Hei! Annan teille 9". */
export const beforeScore = wordSet(
  `hei heippa moi moikka terve no joo juu kyllä ihan noin täysi täydet ehdoton vahva selvä annan antaisin annoin
   teille sanoisin arvosana arvosanaksi arvosanani arvio arvioni pisteet pisteitä pistemäärä vastaus vastaan
   vastaukseni numero kouluarvosana kiitos kiitti jees se on tulee saatte ehkä
   hej hejsan tjena ja jo nå jag ger skulle ge säger säga er betyg betyget poäng svar svaret mitt är blir siffra full en
   klar kanske tack
   hi hello yes well ok okay i i'd id i’d give you say would it's its my the is score rating grade answer a an solid
   maybe about nps thanks rate it`,
)

// A number at the very end counts when one of these leads to it: "hyvää palvelua, annan 9".
export const givesScore = wordSet(
  `annan antaisin arvosana arvosanaksi arvosanani arvio arvioni pisteet vastaus vastaukseni kouluarvosana
   ger betyg betyget poäng svar svaret
   give rate score rating grade answer`,
)

/** What may follow the number and still be part of it: "9 pistettä". */
export const scoreUnits = wordSet(
  'pistettä piste pts p tähteä tähti poäng poängs stjärnor stjärna points point stars star',
)

// A number before one of these counts things, people, money or time, and is no mark: "2 lasta odotti".
const countedThings = wordSet(
  `lasta lapsi lasten hengen ihmistä ihminen henkilöä henkilö hlö asiakasta asiakas potilasta hoitajaa hoitaja hoitajista
   lääkäriä lääkäri työntekijää työntekijä aikuista poikaa tyttöä koiraa autoa bussia kirjaa lomaketta puhelua soittoa
   viestiä paikkaa luukkua ovea asiaa asia kysymystä vikaa virhettä penkkiä tuolia pyörää kerrosta metriä m km kilometriä
   kpl kappaletta kg euroa euro eur e € snt senttiä prosenttia pros
   tuntia tunti tunnin h t minuuttia minuutti minuutin min mins sekuntia s sek päivää päivä päivän pv vrk viikkoa viikko
   viikon vk vko kuukautta kuukausi kuukauden kk vuotta vuosi vuoden v vuotias vuotiaan vuotiaalle vuotiaana luokka
   luokan luokkalainen kertaa kerta kerran kerralla krt x
   aikaan aikoihin jälkeen maissa asti saakka mennessä alkaen kohta siitä
   barn barnen personer person människor kunder patienter vårdare läkare sköterskor anställda bilar bussar böcker
   blanketter samtal saker sak frågor fel bänkar stolar meter st stycken kronor procent
   timmar timme tim minuter minut sekunder dagar dag dygn veckor vecka månader månad mån år åring åringen gånger gång
   gången ggr tiden
   child children kids kid people persons person customers patients nurses nurse doctors doctor staff cars buses books
   forms calls things thing questions benches chairs metres meters miles km euros percent thumbs of
   hours hour hrs hr minutes minute seconds days day weeks week months month years year yr yrs old times time
   am pm o'clock oclock nd rd th`,
)

export function isCounted(word: string): boolean {
  return countedThings.has(word)
}

// Before a number at the end of a text, these make it a time or a place: "odotin luukulla 9".
export const countedAt = wordSet(
  `klo kello kl noin at by till vid rum room ovi luukku luukulla huone huoneessa osasto kerros linja bussi talo numero
   dörr avdelning våning lucka buss linje door ward floor desk bus line`,
)

/** The stop words we ask people to write, and what they write instead. */
export const stopWords = wordSet(
  `lopeta lopetan lopettakaa lopetus lopettaa loppu stop stoppi stoppaa seis peru peruuta peruutan peruuttakaa poista
   poistakaa estä
   sluta slutar stopp stoppa avsluta avbryt avregistrera avanmäl
   stopall unsubscribe end quit cancel`,
)

// After these, with a word for messages, nobody doubts what is meant: "älkää lähettäkö näitä viestejä".
export const stopBeginnings = [
  'älä lähetä',
  'älkää lähettäkö',
  'älkää enää lähettäkö',
  'älä enää lähetä',
  'ei enää',
  'en halua',
  'ei lisää',
  'skicka inte',
  'sluta skicka',
  'inga fler',
  'inga mer',
  'vill inte ha',
  'jag vill inte ha',
  'skicka inga',
  'do not send',
  'do not text',
  "don't send",
  "don't text",
  'dont send',
  'dont text',
  'no more',
  'stop sending',
  'stop texting',
  'i do not want',
  "i don't want",
  'remove me',
  'take me off',
]

/** Words that a wish to stop is dressed in. */
export const stopDressing = wordSet(
  `viesti viestit viestejä viestien viestiä tekstiviestit tekstiviestejä tekstiviestien kysely kyselyt kyselyjä kyselyitä
   kyselyiden kyselyjen lähettäminen lähettämisen lähettämästä lähetä lähettäkö nämä näiden näitä tämä tämän minulle mulle
   enää heti nyt jo kaikki kiitos pliis ole hyvä olkaa hyvät tilaus tilauksen numero numeroni numeroon tähän listalta
   minut mut
   meddelande meddelanden meddelandena sms smsen textmeddelanden enkät enkäter enkäterna förfrågningar skicka skickandet
   dessa de här den mig till fler flera mer nu genast alla tack snälla vänligen detta numret nummer från listan
   messages message texts text texting surveys survey sending send these this me to my the from number list any all more
   now please thanks thank you it want receive get`,
)

export const messageNouns = wordSet(
  `viesti viestit viestejä viestien viestiä tekstiviestit tekstiviestejä kysely kyselyt kyselyjä kyselyitä listalta
   meddelande meddelanden sms textmeddelanden enkäter enkät förfrågningar listan
   messages message texts text surveys survey list me`,
)

function wordSet(words: string): ReadonlySet<string> {
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
