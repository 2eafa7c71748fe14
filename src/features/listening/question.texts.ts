import type { Text, TextOf } from '../../platform/texts.ts'
import type { QuestionKind } from './question.model.ts'
import type { QuestionnaireFault } from './questionnaire.model.ts'

export const questionTexts = {
  answered: { fi: 'Kysymys', sv: 'Fråga', en: 'Question' },
  title: { fi: 'Kysymykset', sv: 'Frågor', en: 'Questions' },
  lead: {
    fi: 'Muutos koskee kutsuja, jotka suunnitellaan tästä eteenpäin. Jo suunnitellut kysyvät niillä sanoilla, joilla ne tehtiin.',
    sv: 'En ändring gäller inbjudningar som planeras från och med nu. De som redan är planerade frågar med de ord de gjordes med.',
    en: 'A change holds for invitations planned from now on. Those planned already ask in the words they were made with.',
  },
  first: { fi: 'Ensimmäinen kysymys', sv: 'Första frågan', en: 'First question' },
  firstLead: {
    fi: 'Tämän kysymyksen viesti esittää, ja siihen voi vastata myös tekstiviestillä.',
    sv: 'Den här frågan ställs i meddelandet och kan också besvaras med sms.',
    en: 'The message asks this question, and it can be answered by text message, too.',
  },
  followUps: { fi: 'Jatkokysymys arvion mukaan', sv: 'Följdfråga enligt betyget', en: 'Follow-up by score' },
  followUpsLead: {
    fi: 'Arvion jälkeen kysytään syytä. Voit kysyä sitä eri sanoilla eri arvioiden antajilta.',
    sv: 'Efter betyget frågar vi efter orsaken. Du kan ställa frågan med olika ord beroende på betyget.',
    en: 'After the score the reason is asked. It can be asked in different words for different scores.',
  },
  further: { fi: 'Lisäkysymykset', sv: 'Tilläggsfrågor', en: 'Further questions' },
  furtherLead: {
    fi: 'Jokainen on omalla sivullaan ja sen voi ohittaa. Mitä vähemmän kysyt, sitä useampi vastaa loppuun.',
    sv: 'Varje fråga har sin egen sida och kan hoppas över. Ju färre frågor, desto fler svarar till slut.',
    en: 'Each has a page of its own and can be skipped. The less you ask, the more people answer to the end.',
  },
  noFurther: {
    fi: 'Lisäkysymyksiä ei ole.',
    sv: 'Det finns inga tilläggsfrågor.',
    en: 'There are no further questions.',
  },
  background: { fi: 'Taustatiedot', sv: 'Bakgrundsuppgifter', en: 'Background' },
  backgroundLead: {
    fi: 'Kysytään viimeisenä, ja vastaaminen on vapaaehtoista. Valitse vain ne, joilla seuraat palvelun yhdenvertaisuutta.',
    sv: 'Frågas sist, och det är frivilligt att svara. Välj bara det som du behöver för att följa upp likabehandlingen.',
    en: 'Asked last, and answering is optional. Choose only those by which you follow whether the service is equal.',
  },
  healthNote: {
    fi: 'Vaikeudet liikkua tai käyttää digipalveluja voivat kertoa terveydestä. Vastaus tallentuu vain vastaajan nimenomaisella suostumuksella (tietosuoja-asetuksen 9 artikla).',
    sv: 'Svårigheter att röra sig eller använda digitala tjänster kan avslöja något om hälsan. Svaret sparas bara med uttryckligt samtycke (artikel 9 i dataskyddsförordningen).',
    en: 'Difficulty in moving or in using digital services may tell of health. The answer is saved only with explicit consent (GDPR, article 9).',
  },
  noBackground: {
    fi: 'Taustatietoja ei kysytä.',
    sv: 'Inga bakgrundsuppgifter frågas.',
    en: 'No background is asked.',
  },
  change: { fi: 'Muuta', sv: 'Ändra', en: 'Change' },
  changeTitle: { fi: 'Muuta kysymystä', sv: 'Ändra frågan', en: 'Change the question' },
  remove: { fi: 'Poista', sv: 'Ta bort', en: 'Remove' },
  up: { fi: 'Siirrä ylemmäs', sv: 'Flytta uppåt', en: 'Move up' },
  down: { fi: 'Siirrä alemmas', sv: 'Flytta nedåt', en: 'Move down' },
  add: { fi: 'Lisää kysymys', sv: 'Lägg till en fråga', en: 'Add a question' },
  addTitle: { fi: 'Uusi kysymys', sv: 'Ny fråga', en: 'New question' },
  fromBank: {
    fi: 'Aloita valmiista kysymyksestä',
    sv: 'Börja med en färdig fråga',
    en: 'Start from a ready question',
  },
  fromNothing: { fi: 'Tai kirjoita oma', sv: 'Eller skriv en egen', en: 'Or write your own' },
  words: { fi: 'Kysymys', sv: 'Fråga', en: 'Question' },
  invitation: { fi: 'Tekstiviesti', sv: 'Sms', en: 'Text message' },
  invitationHint: {
    fi: 'Kysy viestissä samaa kuin sivulla. {link} on vastauslinkin paikka.',
    sv: 'Fråga samma sak i meddelandet som på sidan. {link} är platsen för svarslänken.',
    en: 'Ask the same in the message as on the page. {link} is where the answer link goes.',
  },
  scale: { fi: 'Asteikko', sv: 'Skala', en: 'Scale' },
  scaleHint: {
    fi: 'Toisen asteikon lukuja ei lasketa yhteen aiempien kanssa.',
    sv: 'Siffror på en annan skala räknas inte ihop med tidigare.',
    en: 'Numbers of another scale are not counted together with earlier ones.',
  },
  ready: { fi: 'Valmiit kysymykset', sv: 'Färdiga frågor', en: 'Ready questions' },
  shownFrom: { fi: 'Kysytään arviosta', sv: 'Ställs från betyget', en: 'Asked from score' },
  shownTo: { fi: 'Arvioon', sv: 'Till betyget', en: 'To score' },
  shownHint: {
    fi: 'Jätä molemmat tyhjiksi, jos kysytään kaikilta.',
    sv: 'Lämna båda tomma om frågan ställs till alla.',
    en: 'Leave both empty to ask everyone.',
  },
  everyone: { fi: 'kaikilta', sv: 'alla', en: 'everyone' },
  moreLanguage: { fi: 'Lisää kieli', sv: 'Lägg till ett språk', en: 'Add a language' },
  moreLanguageHint: {
    fi: 'Vastaaja voi vaihtaa sivun tälle kielelle.',
    sv: 'Den som svarar kan byta sidan till det här språket.',
    en: 'Whoever answers can change the page to this language.',
  },
  noLanguage: { fi: 'Ei muuta kieltä', sv: 'Inget annat språk', en: 'No other language' },
  more: {
    fi: 'Lisää rivejä tai kieli tallentamatta',
    sv: 'Lägg till rader eller språk utan att spara',
    en: 'Add rows or a language without saving',
  },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  cancel: { fi: 'Peruuta', sv: 'Avbryt', en: 'Cancel' },
  followUpAll: {
    fi: 'Kaikilta, ellei alla toisin sanota',
    sv: 'Till alla, om inget annat sägs nedan',
    en: 'For everyone, unless said otherwise below',
  },
  followUpOther: { fi: 'Omat sanat', sv: 'Egna ord', en: 'Words of their own' },
  followUpFrom: { fi: 'Arviosta ylöspäin', sv: 'Från betyget och uppåt', en: 'From this score up' },
  followUpFromHint: {
    fi: 'Jätä tyhjäksi, jos tätä ei tarvita. Esimerkiksi 7 ja 9: silloin 0–6, 7–8 ja 9–10 saavat kukin omansa.',
    sv: 'Lämna tomt om detta inte behövs. Till exempel 7 och 9: då får 0–6, 7–8 och 9–10 var sin.',
    en: 'Leave empty when not needed. For example 7 and 9: then 0–6, 7–8 and 9–10 each have their own.',
  },
  removeTitle: { fi: 'Poistetaanko kysymys?', sv: 'Ta bort frågan?', en: 'Remove the question?' },
  removeBody: {
    fi: 'Kysymystä ei enää esitetä. Siihen annetut vastaukset säilyvät ja näkyvät tuloksissa.',
    sv: 'Frågan ställs inte längre. Svaren på den sparas och syns i resultaten.',
    en: 'It is not asked any more. The answers to it are kept and stay in the results.',
  },
  closedNote: {
    fi: 'Kysely on suljettu, joten kysymyksiä ei voi muuttaa.',
    sv: 'Enkäten är stängd, så frågorna kan inte ändras.',
    en: 'The ask is closed, so its questions cannot be changed.',
  },
} satisfies Record<string, Text>

/** From the page of an ask, and from one to the other. */
export const askLinkTexts = {
  questions: { fi: 'Kysymykset', sv: 'Frågor', en: 'Questions' },
  preview: { fi: 'Esikatselu', sv: 'Förhandsgranskning', en: 'Preview' },
  results: { fi: 'Tulokset kysymyksittäin', sv: 'Resultat per fråga', en: 'Results by question' },
} satisfies Record<'questions' | 'preview' | 'results', Text>

export const questionTextsOf = {
  missing: {
    fi: (languages) => `Puuttuu: ${languages}`,
    sv: (languages) => `Saknas: ${languages}`,
    en: (languages) => `Missing: ${languages}`,
  },
  scores: {
    fi: (range) => `arvion ${range} antaneilta`,
    sv: (range) => `dem som gav ${range}`,
    en: (range) => `those who gave ${range}`,
  },
  valueMeans: {
    fi: (value) => `Mitä ${value} tarkoittaa`,
    sv: (value) => `Vad ${value} betyder`,
    en: (value) => `What ${value} means`,
  },
  choice: {
    fi: (number) => `Vaihtoehto ${number}`,
    sv: (number) => `Alternativ ${number}`,
    en: (number) => `Option ${number}`,
  },
  empty: {
    fi: (standard) => `Tyhjänä: ${standard}`,
    sv: (standard) => `Om tomt: ${standard}`,
    en: (standard) => `When empty: ${standard}`,
  },
} satisfies Record<string, TextOf<[value: string]>>

export const questionKindTexts: Record<QuestionKind, Text> = {
  recommendation: { fi: 'Suositus 0–10', sv: 'Rekommendation 0–10', en: 'Recommendation 0–10' },
  satisfaction: { fi: 'Tyytyväisyys 1–5', sv: 'Nöjdhet 1–5', en: 'Satisfaction 1–5' },
  ease: { fi: 'Helppous 1–5', sv: 'Lätthet 1–5', en: 'Ease 1–5' },
  experience: {
    fi: 'Kokemus viidellä sanalla',
    sv: 'Upplevelse med fem ord',
    en: 'Experience in five words',
  },
  single_choice: { fi: 'Yksi vaihtoehto', sv: 'Ett alternativ', en: 'One option' },
  multiple_choice: { fi: 'Useita vaihtoehtoja', sv: 'Flera alternativ', en: 'Several options' },
  text: { fi: 'Vapaa teksti', sv: 'Fri text', en: 'Free text' },
}

export const questionFaultTexts: Record<QuestionnaireFault | 'gone', Text> = {
  question_missing: {
    fi: 'Kirjoita kysymys kaikilla pakollisilla kielillä',
    sv: 'Skriv frågan på alla obligatoriska språk',
    en: 'Write the question in every required language',
  },
  choices_missing: {
    fi: 'Kirjoita ainakin kaksi vaihtoehtoa',
    sv: 'Skriv minst två alternativ',
    en: 'Write at least two options',
  },
  choice_missing: {
    fi: 'Kirjoita jokainen vaihtoehto kaikilla pakollisilla kielillä',
    sv: 'Skriv varje alternativ på alla obligatoriska språk',
    en: 'Write each option in every required language',
  },
  too_long: {
    fi: 'Lyhennä: kysymys saa olla enintään 300 merkkiä ja vaihtoehto 100',
    sv: 'Förkorta: frågan får vara högst 300 tecken och ett alternativ 100',
    en: 'Shorten: a question may have at most 300 characters and an option 100',
  },
  bad_range: {
    fi: 'Kirjoita arvot, jotka ovat ensimmäisen kysymyksen asteikolla, pienempi ensin',
    sv: 'Skriv värden på den första frågans skala, det mindre först',
    en: 'Write scores on the scale of the first question, the smaller first',
  },
  range_taken: {
    fi: 'Kaksi jatkokysymystä alkaa samasta arviosta: muuta toista',
    sv: 'Två följdfrågor börjar från samma betyg: ändra den ena',
    en: 'Two follow-ups begin at the same score: change one of them',
  },
  too_many_questions: {
    fi: 'Lisäkysymyksiä voi olla enintään kahdeksan',
    sv: 'Det kan finnas högst åtta tilläggsfrågor',
    en: 'There can be at most eight further questions',
  },
  too_many_choices: {
    fi: 'Vaihtoehtoja voi olla enintään kaksitoista',
    sv: 'Det kan finnas högst tolv alternativ',
    en: 'There can be at most twelve options',
  },
  other_scale_in_invitation: {
    fi: 'Tekstiviestissä pyydetään eri numeroita kuin asteikolla on: korjaa viesti',
    sv: 'Sms:et ber om andra siffror än skalan har: rätta meddelandet',
    en: 'The text message asks for other numbers than the scale has: mend the message',
  },
  gone: {
    fi: 'Joku muu on poistanut kysymyksen',
    sv: 'Någon annan har tagit bort frågan',
    en: 'Somebody else has removed the question',
  },
}
