import type { Text, TextOf } from '../../platform/texts.ts'
import type { AskFault } from './ask.model.ts'

export const askTexts = {
  underFive: { fi: 'alle 5', sv: 'färre än 5', en: 'fewer than 5' },
  navigation: { fi: 'Kyselyt', sv: 'Enkäter', en: 'Asks' },
  title: { fi: 'Kyselyt', sv: 'Enkäter', en: 'Asks' },
  lead: {
    fi: 'Kun joku on asioinut palvelussa, häneltä kysytään kerran ja ystävällisesti, miten se sujui.',
    sv: 'När någon har använt en tjänst frågar vi en gång och vänligt hur det gick.',
    en: 'When someone has used a service, they are asked once, kindly, how it went.',
  },
  open: { fi: 'Avaa kysely', sv: 'Öppna en enkät', en: 'Open an ask' },
  chooseService: {
    fi: 'Mistä palvelusta kysytään?',
    sv: 'Vilken tjänst gäller enkäten?',
    en: 'Which service is it about?',
  },
  choose: { fi: 'Jatka', sv: 'Fortsätt', en: 'Continue' },
  noServices: {
    fi: 'Palveluja ei vielä ole, tai mikään niistä ei kuulu sinulle.',
    sv: 'Det finns inga tjänster ännu, eller så hör ingen av dem till dig.',
    en: 'There are no services yet, or none of them is yours.',
  },
  emptyTitle: { fi: 'Ei vielä kyselyitä', sv: 'Inga enkäter ännu', en: 'No asks yet' },
  emptyBody: {
    fi: 'Avaa kysely palvelulle, jonka asioinneista saat tiedon rajapinnasta tai tiedostosta.',
    sv: 'Öppna en enkät för en tjänst vars besök kommer via gränssnittet eller i en fil.',
    en: 'Open an ask for a service whose visits come by the interface or in a file.',
  },
  service: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  isOpen: { fi: 'Avoin', sv: 'Öppen', en: 'Open' },
  isClosed: { fi: 'Suljettu', sv: 'Stängd', en: 'Closed' },
  lastWeeks: { fi: 'Viimeiset 8 viikkoa', sv: 'De senaste 8 veckorna', en: 'The last 8 weeks' },
  planned: { fi: 'Kutsuja', sv: 'Inbjudningar', en: 'Invitations' },
  sent: { fi: 'Lähetetty', sv: 'Skickade', en: 'Sent' },
  answered: { fi: 'Vastattu', sv: 'Besvarade', en: 'Answered' },
  responseRate: { fi: 'Vastausosuus', sv: 'Svarsandel', en: 'Response rate' },
  noneSent: { fi: 'Ei vielä lähetetty', sv: 'Inget skickat ännu', en: 'None sent yet' },
  whyNot: {
    fi: 'Miksi kaikilta ei kysytty',
    sv: 'Varför alla inte fick frågan',
    en: 'Why people were not asked',
  },
  whyNotLead: {
    fi: 'Jokaisella asioinnilla on yksi tulos: kutsu tai syy, miksi ei kysytty. Viimeiset 8 viikkoa.',
    sv: 'Varje besök har ett utfall: en inbjudan eller en orsak till att ingen fråga ställdes. De senaste 8 veckorna.',
    en: 'Each visit has one outcome: an invitation, or the reason why nothing was asked. The last 8 weeks.',
  },
  noVisits: {
    fi: 'Asioinneista ei ole tullut tietoa.',
    sv: 'Inga besök har meddelats.',
    en: 'No visits have been told of.',
  },
  everybodyAsked: {
    fi: 'Kaikilta asioineilta kysyttiin.',
    sv: 'Alla som besökte tjänsten fick frågan.',
    en: 'Everyone who visited was asked.',
  },
  reason: { fi: 'Syy', sv: 'Orsak', en: 'Reason' },
  count: { fi: 'Asiointeja', sv: 'Besök', en: 'Visits' },
  when: { fi: 'Milloin kysytään', sv: 'När frågan ställs', en: 'When to ask' },
  delayKind: {
    fi: 'Kuinka pian asioinnin jälkeen?',
    sv: 'Hur snart efter besöket?',
    en: 'How soon after the visit?',
  },
  nextDay: { fi: 'Seuraavana päivänä', sv: 'Nästa dag', en: 'The next day' },
  afterHours: { fi: 'Tuntien kuluttua', sv: 'Efter några timmar', en: 'After some hours' },
  delayHours: { fi: 'Tunteja', sv: 'Timmar', en: 'Hours' },
  delayHoursHint: {
    fi: 'Käytetään, jos valitsit tunnit.',
    sv: 'Används om du valde timmar.',
    en: 'Used if you chose hours.',
  },
  windowFromHour: {
    fi: 'Lähetetään aikaisintaan klo',
    sv: 'Skickas tidigast kl.',
    en: 'Sent at the earliest at',
  },
  windowToHour: {
    fi: 'Lähetetään viimeistään ennen klo',
    sv: 'Skickas senast före kl.',
    en: 'Sent at the latest before',
  },
  windowHint: {
    fi: 'Kello 8–21 Suomen aikaa.',
    sv: 'Mellan kl. 8 och 21 finsk tid.',
    en: 'Between 8 and 21, Finnish time.',
  },
  weekdays: { fi: 'Viikonpäivät', sv: 'Veckodagar', en: 'Weekdays' },
  onHolidays: {
    fi: 'Lähetetään myös pyhinä',
    sv: 'Skickas också på helgdagar',
    en: 'Sent on public holidays too',
  },
  whom: { fi: 'Keneltä kysytään', sv: 'Vem som får frågan', en: 'Whom to ask' },
  capDays: {
    fi: 'Kuinka monta päivää kahden kysymyksen välillä on vähintään?',
    sv: 'Minst hur många dagar ska det vara mellan två frågor?',
    en: 'At least how many days between two questions?',
  },
  capHint: {
    fi: 'Koskee samaa henkilöä ja kaikkia kyselyitä yhteensä.',
    sv: 'Gäller samma person och alla enkäter sammanlagt.',
    en: 'For the same person, over all asks together.',
  },
  excludesMinors: {
    fi: 'Ei kysytä alaikäisiltä',
    sv: 'Minderåriga får inte frågan',
    en: 'Minors are not asked',
  },
  yes: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' },
  words: { fi: 'Sanat', sv: 'Orden', en: 'The words' },
  question: { fi: 'Kysymys (0–10)', sv: 'Fråga (0–10)', en: 'Question (0–10)' },
  followUp: { fi: 'Jatkokysymys', sv: 'Följdfråga', en: 'Follow-up question' },
  invitation: { fi: 'Kutsuviesti', sv: 'Inbjudan', en: 'Invitation' },
  invitationHint: {
    fi: 'Kirjoita {link} siihen, mihin vastauslinkki tulee.',
    sv: 'Skriv {link} där svarslänken ska stå.',
    en: 'Write {link} where the link comes.',
  },
  sensitiveHint: {
    fi: 'Palvelu on arkaluonteinen: sen nimeä ei saa mainita viestissä.',
    sv: 'Tjänsten är känslig: dess namn får inte nämnas i meddelandet.',
    en: 'The service is sensitive: its name may not stand in the message.',
  },
  preview: { fi: 'Esikatselu', sv: 'Förhandsvisning', en: 'Preview' },
  showPreview: { fi: 'Näytä esikatselu', sv: 'Förhandsvisa', en: 'Show preview' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  sections: { fi: 'Tämän sivun osat', sv: 'Delar på den här sidan', en: 'Parts of this page' },
  required: { fi: 'pakollinen', sv: 'obligatoriskt', en: 'required' },
  optional: { fi: 'vapaaehtoinen', sv: 'frivilligt', en: 'optional' },
  opened: { fi: 'Kysely on avattu', sv: 'Enkäten har öppnats', en: 'The ask has been opened' },
  openedBody: {
    fi: 'Tästä lähtien palvelussa asioineilta kysytään niin kuin alla on valittu. Voit muuttaa kyselyä milloin tahansa.',
    sv: 'Härefter får de som besöker tjänsten frågan så som är valt nedan. Du kan ändra enkäten när som helst.',
    en: 'From now on people who use the service are asked as is chosen below. You can change the ask at any time.',
  },
  saved: { fi: 'Kysely on tallennettu', sv: 'Enkäten har sparats', en: 'The ask has been saved' },
  close: { fi: 'Sulje kysely', sv: 'Stäng enkäten', en: 'Close the ask' },
  closeQuestion: { fi: 'Suljetaanko kysely?', sv: 'Vill du stänga enkäten?', en: 'Close the ask?' },
  closeBody: {
    fi: 'Uusista asioinneista ei enää kysytä eikä ketään enää muistuteta. Suljettua kyselyä ei voi avata uudelleen, mutta palvelulle voi avata uuden.',
    sv: 'Nya besök leder inte längre till en fråga, och ingen får längre en påminnelse. En stängd enkät kan inte öppnas igen, men en ny kan öppnas för tjänsten.',
    en: 'New visits are no longer asked about, and nobody is reminded any more. A closed ask cannot be opened again, but the service may have a new one.',
  },
  waiting: {
    fi: 'Viestit, jotka eivät ole vielä lähteneet',
    sv: 'Meddelanden som ännu inte har skickats',
    en: 'Messages that have not left yet',
  },
  callBack: { fi: 'Peru ne', sv: 'Dra in dem', en: 'Call them back' },
  callBackHint: {
    fi: 'Jos et peru, ne lähtevät suunniteltuina aikoina ja niihin voi vastata.',
    sv: 'Om du inte drar in dem skickas de enligt planen och kan besvaras.',
    en: 'If you do not, they leave as planned and may be answered.',
  },
  outcomesLink: {
    fi: 'Miksi kysyttiin tai ei kysytty, viikoittain',
    sv: 'Varför frågan ställdes eller inte, vecka för vecka',
    en: 'Why people were or were not asked, week by week',
  },
  keepOpen: { fi: 'Pidä auki', sv: 'Håll öppen', en: 'Keep it open' },
  noGateway: {
    fi: 'Viestipalvelua ei ole yhdistetty, joten keneltäkään ei voida kysyä.',
    sv: 'Ingen meddelandetjänst är ansluten, så ingen kan få frågan.',
    en: 'No message gateway is connected, so nobody can be asked.',
  },
  thisWeek: { fi: 'Kyselyt tällä viikolla', sv: 'Enkäter denna vecka', en: 'Asks this week' },
} satisfies Record<string, Text>

export const panelTexts = {
  events: { fi: 'Asiointeja', sv: 'Besök', en: 'Visits' },
  invitations: { fi: 'Kutsuja', sv: 'Inbjudningar', en: 'Invitations' },
} satisfies Record<string, Text>

export const weekdayTexts = {
  1: { fi: 'maanantai', sv: 'måndag', en: 'Monday' },
  2: { fi: 'tiistai', sv: 'tisdag', en: 'Tuesday' },
  3: { fi: 'keskiviikko', sv: 'onsdag', en: 'Wednesday' },
  4: { fi: 'torstai', sv: 'torsdag', en: 'Thursday' },
  5: { fi: 'perjantai', sv: 'fredag', en: 'Friday' },
  6: { fi: 'lauantai', sv: 'lördag', en: 'Saturday' },
  7: { fi: 'sunnuntai', sv: 'söndag', en: 'Sunday' },
} satisfies Record<number, Text>

export const askFaultTexts = {
  language_missing: {
    fi: 'Kirjoita kaikki tekstit kaikilla pakollisilla kielillä',
    sv: 'Skriv alla texter på alla obligatoriska språk',
    en: 'Write every text in every required language',
  },
  link_missing: {
    fi: 'Kutsuviestissä pitää olla {link} jokaisella kielellä',
    sv: 'Inbjudan måste innehålla {link} på varje språk',
    en: 'The invitation must have {link} in every language',
  },
  names_service: {
    fi: 'Palvelu on arkaluonteinen: poista sen nimi kutsuviestistä',
    sv: 'Tjänsten är känslig: ta bort dess namn ur inbjudan',
    en: 'The service is sensitive: take its name out of the invitation',
  },
  asks_for_reply: {
    fi: 'Viestin lähettäjä on nimi, johon ei voi vastata: poista kehotus vastata viestiin ja jätä linkki',
    sv: 'Avsändaren är ett namn som man inte kan svara på: ta bort uppmaningen att svara och låt länken stå kvar',
    en: 'The text comes from a name, to which nobody can reply: take out the request to reply and leave the link',
  },
  too_many_parts: {
    fi: 'Kutsuviesti on liian pitkä: se saa olla enintään neljä tekstiviestiä',
    sv: 'Inbjudan är för lång: den får vara högst fyra sms',
    en: 'The invitation is too long: at most four text messages',
  },
  window_closed: {
    fi: 'Lähetyksen pitää alkaa ennen kuin se päättyy',
    sv: 'Sändningen måste börja innan den slutar',
    en: 'Sending must begin before it ends',
  },
  window_indecent: {
    fi: 'Lähetä vain kello 8–21',
    sv: 'Skicka bara mellan kl. 8 och 21',
    en: 'Send between 8 and 21 only',
  },
  no_weekday: { fi: 'Valitse ainakin yksi päivä', sv: 'Välj minst en dag', en: 'Choose at least one day' },
  cap_too_short: {
    fi: 'Kahden kysymyksen väliin pitää jäädä vähintään 7 päivää',
    sv: 'Det måste gå minst 7 dagar mellan två frågor',
    en: 'There must be at least 7 days between two questions',
  },
  reminder_within_cap: {
    fi: 'Muistutus on viesti siinä missä kysymyskin: sen pitää lähteä aikaisintaan, kun kahden kysymyksen välinen aika on kulunut. Lyhennä sitä tai siirrä muistutusta.',
    sv: 'En påminnelse är ett meddelande som alla andra: den får skickas först när tiden mellan två frågor har gått. Förkorta tiden eller flytta fram påminnelsen.',
    en: 'A reminder is a message like any other: it may leave only when the time between two questions has passed. Shorten that time or move the reminder.',
  },
  reminder_too_late: {
    fi: 'Muistutuksen pitää lähteä viimeistään 21 päivän kuluttua',
    sv: 'Påminnelsen ska skickas senast efter 21 dagar',
    en: 'The reminder must leave within 21 days',
  },
  follows_excluded: {
    fi: 'Kysely koskee vain kohderyhmiä, joilta ei kysytä',
    sv: 'Enkäten gäller bara målgrupper som inte får frågan',
    en: 'The ask is only about target groups that are not asked',
  },
  already_open: {
    fi: 'Toinen avoin kysely koskee jo täsmälleen samoja asiointeja',
    sv: 'En annan öppen enkät gäller redan exakt samma besök',
    en: 'Another open ask is about exactly the same visits already',
  },
  already_closed: {
    fi: 'Kysely on jo suljettu',
    sv: 'Enkäten är redan stängd',
    en: 'The ask is closed already',
  },
  other_scale_in_invitation: {
    fi: 'Kutsuviestissä pyydetään eri numeroita kuin kysymyksen asteikolla on',
    sv: 'Inbjudan ber om andra siffror än frågans skala har',
    en: 'The invitation asks for other numbers than the scale of the question has',
  },
} satisfies Record<AskFault | 'already_open' | 'already_closed' | 'other_scale_in_invitation', Text>

export function numberWithin([least, most]: readonly [number, number]): Text {
  return {
    fi: `Kirjoita luku väliltä ${least}–${most}`,
    sv: `Skriv ett tal mellan ${least} och ${most}`,
    en: `Write a number from ${least} to ${most}`,
  }
}

/** An edited ask: those who have been invited already are asked as it was. */
export const stillWaitingText: TextOf<[count: string]> = {
  fi: (count) =>
    `Lähtöä odottavia kutsuja: ${count}. Ne lähtevät sellaisina ja silloin, kuin ne suunniteltiin. Jos ne eivät saa lähteä, sulje kysely ja peru ne.`,
  sv: (count) =>
    `Inbjudningar som väntar på att skickas: ${count}. De skickas så som de planerades. Om de inte får skickas ska du stänga enkäten och återkalla dem.`,
  en: (count) =>
    `Invitations waiting to leave: ${count}. They leave as and when they were planned. If they must not, close the ask and call them back.`,
}
