import type { NumberRead } from './reply-number.model.ts'
import { wordSet } from './reply-words.model.ts'

/** Whether what follows makes the number a count, a time or a name of something: "2 lasta", "9:30", "9-vuotias". */
export function countsSomethingElse(after: string, { shy, word }: Pick<NumberRead, 'shy' | 'word'>): boolean {
  if (signature.test(after)) return false
  if (/^[:-]\p{L}/u.test(after) || /^\s*[€$£°]/.test(after) || /^\s+\d/.test(after)) return true
  const glued = /^\p{L}+/u.exec(after)?.[0].toLowerCase()
  if (glued !== undefined) return glued.length < 3 || countedThings.has(glued)
  // "2. kerta" is the second time and "3. hissi" the third lift; "9. Kiitos" begins a sentence.
  const ordinal = /^\.\s*(\p{Ll}[\p{L}'’]*)/u.exec(after)?.[1]
  if (ordinal !== undefined) return word === undefined && !opinions.has(ordinal)
  const next =
    /^\s*\.?\s*([\p{Ll}€][\p{L}'’]*)/u.exec(after)?.[1] ?? /^\s+(\p{Lu}[\p{L}'’]*)/u.exec(after)?.[1]
  if (next === undefined) return false
  if (shy && /^\s+\p{L}/u.test(after)) return true
  return (
    isCounted(next) ||
    timeOfDay.test(after) ||
    street.test(after) ||
    (word !== undefined && lineRan.test(after))
  )
}

function isCounted(next: string): boolean {
  const word = next.toLowerCase()
  if (countedThings.has(word)) return true
  return next === word && manyOf.test(word) && !opinions.has(word)
}

// What counting makes of a noun in each language: "2 luukkua", "3 toaletter", "4 toilets". A list of things never ends.
const manyOf =
  /(?:[aä]{2}|[aä][iou][aä]|[bcdfghjklmnprstv][iouyeö][aä]|.{3}(?:or|ar|er|arna|erna|orna)|.{3}[^su']s)$/u

// Trams and buses have names like marks: "ysi oli taas myöhässä".
const lineRan =
  /^\s+(?:oli|ei|on|kulki|ajoi|tuli|meni|var|kom|körde|gick|är|was|came|ran)\s+(?:\p{L}+\s+)?(?:myöhässä|tullut|kulkenut|täynnä|sen|försenad|full|late|ohi)/iu

// "9 t. Pekka": regards, not hours.
const signature = /^\s+[tT]\.?\s*\p{Lu}/u

const street = /^\s+(?:\p{Lu}\p{L}+\s+){1,2}(?:street|road|avenue|lane|st|rd)(?!\p{L})/iu

const timeOfDay =
  /^\s+(?:på (?:morgonen|kvällen|förmiddagen|eftermiddagen)|in the (?:morning|evening|afternoon)|aamulla|illalla)/i

// A number before one of these counts things, people, money or time, and is no mark: "2 lasta odotti".
const countedThings = wordSet(
  `lasta lapsi lapsen lasten hengen ihmistä ihminen henkilöä henkilö hlö asiakasta asiakas potilasta hoitajaa hoitaja
   hoitajista
   lääkäriä lääkäri työntekijää työntekijä aikuista poikaa tyttöä koiraa autoa bussia kirjaa lomaketta puhelua soittoa
   viestiä paikkaa luukkua ovea asiaa asia kysymystä vikaa virhettä penkkiä tuolia pyörää kerrosta metriä m km kilometriä
   kpl kappaletta kg euroa euro eur e € snt senttiä prosenttia pros
   tuntia tunti tunnin h t vuoteen viikkoon päivään tuntiin krs pkt vessaa kassaa hissiä minuuttia minuutti minuutin
   min mins sekuntia s sek päivää päivä päivän pv vrk viikkoa viikko
   viikon vk vko kuukautta kuukausi kuukauden kk vuotta vuosi vuoden v vuotias vuotiaan vuotiaalle vuotiaana luokka
   luokan luokkalainen kertaa kerta kerran kerralla krt x
   aikaan aikoihin jälkeen maissa asti saakka mennessä alkaen kohta siitä
   barn barnen personer person människor kunder patienter vårdare läkare sköterskor anställda bilar bussar böcker
   blanketter samtal saker sak frågor fel bänkar stolar meter st stycken gånge veckorna åringar kronor procent
   timmar timme tim minuter minut sekunder dagar dag dygn veckor vecka månader månad mån år åring åringen gånger gång
   gången ggr tiden
   child children kids kid people persons person customers patients nurses nurse doctors doctor staff cars buses books
   forms calls things thing questions benches chairs metres meters miles km euros percent thumbs of
   hours hour hrs hr minutes minute seconds days day weeks week months month years year yr yrs old times time
   am pm o'clock oclock nd rd th`,
)

// Before a number at the end of a text, these make it a time or a place: "odotin luukulla 9".
export const countedAt = wordSet(
  `klo kello kl noin at by till vid rum room ovi luukku luukulla huone huoneessa osasto kerros linja bussi talo numero
   dörr avdelning våning lucka buss linje door ward floor desk bus line`,
)

/** What people say after a mark that looks like a count of many, or begins a sentence in a small letter. */
const opinions = wordSet(
  `paras parasta parhaita parempi kiitos kiitoksia kiitän kiitti terveisiä terveisin hyvää hyvä hyvin hienoa hieno loistavaa loistava mahtavaa upeaa upea
   kivaa kiva mukavaa mukava ihanaa ihana nopeaa nopea sujuvaa sujuva selkeää helppoa vaivatonta mutkatonta huonoa huono
   surkeaa surkea hidasta kauheaa kamalaa tylsää kallista kylmää likaista siistiä rauhallista asiantuntevaa osaavaa
   palvelua palvelu kohtelua hoitoa työtä jonoa odottelua odotusta asiaa asia asioita asioiden toimivaa toimiva tosi todella
   oikein ihan kaikki ei mutta koska sillä vaikka ja siksi kun jos ainoa ainoaa ainoastaan hymyä parempaa parhaita
   parhaimpia henkilökunta hoitajat lääkäri perustelu syy annan kun kuten aika ystävällistä ystävällinen asiallista en
   tack tackar bra mycket jätte allt eller är var har för över under efter när där här mer väldigt men inte personalen
   fungerar väntar tycker känner kommer rekommenderar gillar uppskattar önskar hälsningar hälsar snabbt trevligt trevlig
   vänlig bemötandet aldrig alltid super toppen annars dåligt jag det ni vi ingen inget
   thanks thank cheers congrats was is has always as this its it's yes perhaps very good great excellent nice lovely but
   because the they it no not was i my your you all never us does needs works helps wants compliments regards greetings
   besides loads ps`,
)
