/**
 * What a word does in a sentence, as far as themes care: words that only hold a sentence together name nothing, and those that
 * deny say something beside another word only ("not working").
 *
 * Notation  a word as it is written, in lower case, and its base form
 * Formula   looked up in a list of the language: pronouns, conjunctions, prepositions, auxiliaries, adverbs of degree and time
 * Units     one of three roles; every word of another language than these three tells
 * Errors    none
 * Source    our own lists, after the closed word classes of the grammars of the three languages
 * Example   the, en: small; didn't, en: denies; parking, en: tells
 */
export type WordRole = 'tells' | 'denies' | 'small'

export function wordRole(word: string, lemma: string, language: string): WordRole {
  const words = lists.get(language)
  if (!words) return 'tells'
  const plain = word.replaceAll('’', "'")
  // A base form of Finnish is a word; a stem of the others may look like one: the Swedish goods, "varor", like "var".
  const forms = language === 'fi' ? [plain, lemma] : [plain]
  if (forms.some((form) => words.denying.has(form))) return 'denies'
  return forms.some((form) => words.small.has(form)) ? 'small' : 'tells'
}

type Lists = { small: ReadonlySet<string>; denying: ReadonlySet<string> }

function listsOf(small: string, denying: string): Lists {
  return { small: new Set(small.trim().split(/\s+/)), denying: new Set(denying.trim().split(/\s+/)) }
}

const english = listsOf(
  `a about above after again against all almost along already also although always am among an and another any anybody
  anyone anything are around as at away back be became because become been before behind being below beside besides between
  both but by came can come could did do does doing done down during each either else enough especially etc even ever every
  everybody everyone everything few for from further gave get gets getting give given go goes going gone got had has have
  having he he'd he'll he's hence her here here's hers herself him himself his how however i i'd i'll i'm i've if in instead
  into is it it'd it'll it's its itself just last least less let let's like little lot lots made make makes making many may
  maybe me might mine more most much must my myself near nearly next now of off often on once one ones only onto or other
  others our ours ourselves out over own perhaps please put quite rather really said same say says see seem seems several
  shall she she'd she'll she's should since so some somebody someone something sometimes soon still such take taken than that
  that's the their theirs them themselves then there there's these they they'd they'll they're they've thing things this
  those though through throughout thus till to together too took toward towards under until up upon us usually very via was
  way we we'd we'll we're we've well went were what what's whatever when whenever where where's whereas wherever whether which
  while who who's whoever whole whom whose why will with within without would yet you you'd you'll you're you've your yours
  yourself yourselves`,
  `ain't aren't can't cannot couldn't didn't doesn't don't hadn't hasn't haven't isn't mightn't mustn't needn't neither never
  no nobody none nor not nothing nowhere shouldn't wasn't weren't won't wouldn't`,
)

const swedish = listsOf(
  `alla allt alltid allting andra annan annat att av bara bland blev bli blir blivit bort både båda dem den denna deras
  dess dessa det detta dig din dina dit ditt då där därför efter efteråt eftersom egen eget egna eller emot en enda endast
  er era ert ett finns flera fler fram framför från få får fått fick för före förut ganska genast genom ger gick gjorde gjort
  gå går gått gör göra ha hade han hans har hela helt henne hennes hon honom hos hur här i ibland igen igenom ihop in inför
  innan inne inom istället ja jag ju just jätte kan kanske kom komma kommer kommit kunde kunnat lite lät låta låter man med
  medan mellan men mer mera mest mig min mina mitt mot mycket måste ni nog nu någon något några när nästan och ofta olika
  om oss också på redan rätt sade sagt samma samt se sedan ser sig sin sina sist sitt själv själva skall ska skulle som sluta
  snart så sådan sådana sådant säga säger sätt ta tar tills tog trots tror tyvärr under upp ur ut utan utanför vad var vara
  varit varje varför vars vart vem vems vet vi vid vidare vilka vilkas vilken vilket vill ville väl våra vår vårt än ändå
  ännu är även åt över`,
  'aldrig ej icke inga ingen ingenting inget inte varken',
)

const finnish = listsOf(
  `aina ainakin ainoa ainoastaan aivan alas alla alle ehkä eikö eli ennen ensin eri erittäin esimerkiksi että
  eteen hei heidän heidät heille heillä heistä heitä hän häneen hänelle hänellä hänen häneltä hänessä hänestä hänet
  häntä ihan ikinä ilman itse ja jo johon joiden joihin joilla joille joissa joista joita joka jokainen jokin joko joku
  jolla jolle jolloin jonka jonkin jos joskus jossa josta jota joten jotain jotka jotta juuri jälkeen kaikki kannalta kanssa
  kautta kehen keiden keneen kenelle kenen kenet kenties kerran kesken keskellä ketkä ketä koko koska koskaan kuin kuinka
  kuitenkaan kuitenkin kuka kukaan kuluttua kumpi kun kunhan kunnes kuten kyllä kyseinen lisäksi luo luona läpi lähes lähellä
  lähtien me meidän meidät meihin meille meillä meistä meitä melko mihin mikä mikäli mikään miksi millainen millä milloin
  mille minkä minne minua minulla minulle minun minut minussa minusta minä missä mistä miten mitkä mitä moinen moni monta
  muassa mukaan mukana muu muualla muuten myös myöskään mutta mä mua mulla mulle mun mulle ne niiden niihin niille niillä
  niin niissä niistä niitä nimittäin no noin nuo nyt nämä näiden näin näitä oikein olla oleva ollut oma omat ovat on oli
  olivat olen olet olemme olette olisi olisin olisivat onko ohi paitsi paljon pian pitäisi pitää pois päin
  päälle päällä saada saa sai saisi samalla se sekä sellainen sen siellä sieltä siihen siinä siis siitä sille sillä
  siltä sinne sinua sinulla sinulle sinun sinut sinusta sinä sitten sitä suoraan sä sun sulla sulle taas taikka tai tarpeeksi
  te teidän teidät teille teillä teitä tosi tulee tulla tuli tuo tuossa tuota tuolla tuon tällainen tällä tämä tämän tänne
  tässä tästä tähän tätä täysin täällä täältä usein useasti vaan vai vaikka vain vasta vastaan vielä vieressä voi voida voisi
  voin voivat vähemmän vähän välillä yli yhä ympäri yksi joissain todella hyvin edes enemmän eniten`,
  'ei eikä eivät ellei emme en enkä et ette ettei älä älkää eihän eikään',
)

const lists: ReadonlyMap<string, Lists> = new Map([
  ['en', english],
  ['sv', swedish],
  ['fi', finnish],
])
