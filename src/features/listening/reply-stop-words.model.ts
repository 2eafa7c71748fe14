import { wordSet } from './reply-words.model.ts'

/** The stop words we ask people to write, and what they write instead. */
export const stopWords = wordSet(
  `lopeta lopeda lopetta lopetaa lopetas lopeata loppeta lopetakaa lopettakkaa lopetan lopettakaa lopetus lopettaa
   loppu stop stob sotp stpo stoppi stoppaa seis peru peruuta peruutan peruuttakaa poista
   poistakaa estä
   sluta slutta slutar stopp stoppa avsluta avbryt avregistrera avanmäl
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
  'en enää halua',
  'poistakaa numeroni',
  'poista numeroni',
  'skicka inte',
  'ta bort',
  'vill inte få',
  'jag vill inte få',
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
   minut mut tekstarit tekstareita tekstaaminen spämmi spämmiä spämmäys spämmääminen roskaposti roskapostia saada yhtään
   enempää pois teiltä hei ystävällisesti
   meddelande meddelanden meddelandena sms smsen textmeddelanden enkät enkäter enkäterna förfrågningar skicka skickandet
   dessa de här den mig till fler flera mer nu genast alla tack snälla vänligen detta numret nummer från listan spam
   spamma ha få min bort er hej
   messages message texts text texting surveys survey sending send these this me to my your the from number list any all more
   now please thanks thank you it want receive get spam spamming asking sms hi can you`,
)

export const messageNouns = wordSet(
  `viesti viestit viestejä viestien viestiä tekstiviestit tekstiviestejä kysely kyselyt kyselyjä kyselyitä listalta
   näitä numeroni numeroon spämmi spämmiä spämmäys roskaposti roskapostia
   meddelande meddelanden sms textmeddelanden enkäter enkät förfrågningar listan dessa spam
   messages message texts text surveys survey list me these spam`,
)

/** What we tell people to write. In capitals it is no remark about the service, whatever stands beside it. */
export const shouted = 'LOPETA|STOPP|STOP|SLUTA'

// "STOP sign", "STOP-merkki": the thing by the road.
export const stopThings = wordSet(
  'merkki merkin kyltti nappi sign signs light button line märke märket skylt skylten',
)
