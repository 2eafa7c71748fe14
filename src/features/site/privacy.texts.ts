import type { Text, TextOf } from '../../platform/texts.ts'
import { keptDays } from '../messaging/sending.model.ts'
import { retention } from '../voices/retention.model.ts'

const { toldMonths, contactReadingMonths } = retention

/** What this program does with personal data, as GDPR article 13 asks it to be told. */
export const privacyTexts = {
  title: { fi: 'Tietosuojaseloste', sv: 'Dataskyddsbeskrivning', en: 'Privacy statement' },
  lead: {
    fi: 'Tällä sivulla kerromme, mitä tietoja sinusta kerätään, kun annat palautetta tai vastaat kyselyyn, ja mitä voit itse tehdä niille.',
    sv: 'På den här sidan berättar vi vilka uppgifter om dig som samlas in när du ger respons eller svarar på en enkät, och vad du själv kan göra med dem.',
    en: 'This page tells what is collected about you when you give feedback or answer a question of ours, and what you can do about it yourself.',
  },
  brief: {
    heading: { fi: 'Lyhyesti', sv: 'I korthet', en: 'In brief' },
    points: {
      unnamed: {
        fi: 'Voit antaa palautetta kertomatta, kuka olet.',
        sv: 'Du kan ge respons utan att berätta vem du är.',
        en: 'You can give feedback without saying who you are.',
      },
      contact: {
        fi: 'Puhelinnumerosi ja sähköpostiosoitteesi säilytetään salattuina ja vain määräajan.',
        sv: 'Ditt telefonnummer och din e-postadress sparas krypterade och bara en viss tid.',
        en: 'Your phone number and e-mail address are kept encrypted, and only for a set time.',
      },
      trackers: {
        fi: 'Emme seuraa sinua. Asukkaiden sivuilla ei ole evästeitä eikä ulkopuolisten ohjelmia.',
        sv: 'Vi spårar dig inte. På sidorna för invånare finns inga kakor och inga program från utomstående.',
        en: 'We do not track you. The pages for residents have no cookies and no programs of outsiders.',
      },
      own: {
        fi: 'Seurantakoodillasi näet, mitä sinusta on tallennettu, ja voit poistaa sen.',
        sv: 'Med din uppföljningskod ser du vad som har sparats om dig, och du kan radera det.',
        en: 'With your return code you can see what is held about you, and erase it.',
      },
    },
  },
  purpose: {
    heading: {
      fi: 'Mihin tietoja käytetään ja millä perusteella',
      sv: 'Vad uppgifterna används till och på vilken grund',
      en: 'What the data is used for, and on what grounds',
    },
    points: {
      listen: {
        fi: 'Kysymme, miten palvelu toimi, luemme palautteen, vastaamme siihen ja parannamme palveluja. Peruste on yleistä etua koskeva tehtävä (EU:n tietosuoja-asetus, 6 artikla 1 kohta e).',
        sv: 'Vi frågar hur tjänsten fungerade, läser responsen, svarar på den och förbättrar tjänsterna. Grunden är en uppgift av allmänt intresse (EU:s dataskyddsförordning, artikel 6.1 e).',
        en: 'We ask how a service worked, read the feedback, reply to it and improve services. The ground is a task in the public interest (GDPR, article 6(1)(e)).',
      },
      tell: {
        fi: 'Kerromme sinulle, kun asia etenee, jos annoit siihen luvan. Peruste on suostumuksesi (6 artikla 1 kohta a). Voit perua sen milloin tahansa.',
        sv: 'Vi berättar för dig när ärendet framskrider, om du har gett lov till det. Grunden är ditt samtycke (artikel 6.1 a). Du kan återta det när som helst.',
        en: 'We tell you when the matter moves, if you allowed it. The ground is your consent (article 6(1)(a)). You can withdraw it at any time.',
      },
      decide: {
        fi: 'Tiedoilla ei tehdä sinua koskevia päätöksiä eikä sinusta tehdä profiilia.',
        sv: 'Inga beslut om dig fattas utifrån uppgifterna och ingen profil görs av dig.',
        en: 'No decisions about you are made with the data, and no profile is made of you.',
      },
    },
  },
  data: {
    heading: { fi: 'Mitä tietoja meillä on', sv: 'Vilka uppgifter vi har', en: 'What data we have' },
    points: {
      visit: {
        fi: 'Käynnistäsi palvelussa: puhelinnumero tai sähköpostiosoite, aika, palvelu, yksikkö ja asiointikieli. Ne tulevat järjestelmästä, jossa asioit.',
        sv: 'Om ditt besök i tjänsten: telefonnummer eller e-postadress, tid, tjänst, enhet och språk. De kommer från det system där du uträttade ditt ärende.',
        en: 'Of your visit to a service: phone number or e-mail address, time, service, unit and language. They come from the system where the service was given.',
      },
      words: {
        fi: 'Vastauksesi ja palautteesi: arvosana, omat sanasi, kieli ja aika. Älä kirjoita henkilötunnusta tai tietoja terveydestäsi.',
        sv: 'Ditt svar och din respons: betyg, dina egna ord, språk och tid. Skriv inte din personbeteckning eller uppgifter om din hälsa.',
        en: 'Your answer and feedback: a score, your own words, language and time. Please do not write your identity code or anything about your health.',
      },
      contact: {
        fi: 'Yhteystietosi, jos pyydät meitä kertomaan, mitä palautteestasi seurasi.',
        sv: 'Din kontaktuppgift, om du ber oss berätta vad din respons ledde till.',
        en: 'Your contact, if you ask us to tell you what came of your feedback.',
      },
      code: {
        fi: 'Seurantakoodi, jolla löydät palautteesi.',
        sv: 'Uppföljningskoden med vilken du hittar din respons.',
        en: 'The return code with which you find your feedback.',
      },
    },
  },
  time: {
    heading: {
      fi: 'Kuinka kauan tiedot säilyvät',
      sv: 'Hur länge uppgifterna sparas',
      en: 'How long data is kept',
    },
    points: {
      asked: {
        fi: `Numero tai osoite, johon lähetimme kyselyn: ${keptDays} päivää lähettämisestä.`,
        sv: `Nummer eller adress som vi skickade en enkät till: ${keptDays} dagar efter att den skickades.`,
        en: `The number or address to which we sent a question: ${keptDays} days after sending.`,
      },
      told: {
        fi: `Numero tai osoite, johon saamme kertoa, mitä tapahtui: enintään ${toldMonths} kuukautta, tai kunnes perut luvan.`,
        sv: `Nummer eller adress som vi får berätta till: högst ${toldMonths} månader, eller tills du återtar ditt samtycke.`,
        en: `The number or address to which we may tell what happened: ${toldMonths} months at most, or until you withdraw your consent.`,
      },
      link: {
        fi: `Tieto siitä, mihin käyntiin vastauksesi liittyy: ${keptDays} päivää. Siihen asti vastauksesi on luottamuksellinen, ei nimetön.`,
        sv: `Uppgiften om vilket besök ditt svar gäller: ${keptDays} dagar. Till dess är ditt svar konfidentiellt, inte anonymt.`,
        en: `Which visit your answer belongs to: ${keptDays} days. Until then your answer is confidential, not anonymous.`,
      },
      messages: {
        fi: `Lähettämiemme ja saamiemme viestien sisältö viestipalvelussa: ${keptDays} päivää.`,
        sv: `Innehållet i meddelanden som vi har skickat och fått, i meddelandetjänsten: ${keptDays} dagar.`,
        en: `The contents of messages sent and received, in the message service: ${keptDays} days.`,
      },
      hash: {
        fi: 'Numerosta tai osoitteesta laskettu tunniste, josta sitä ei voi lukea: kunnes poistat tietosi. Sen avulla emme kysy sinulta liian usein. Jos kiellät viestit, kielto säilyy toistaiseksi, jotta voimme noudattaa sitä.',
        sv: 'En kod som räknats ut av numret eller adressen och ur vilken det inte kan läsas: tills du raderar dina uppgifter. Med den undviker vi att fråga dig för ofta. Om du förbjuder meddelanden sparas förbudet tills vidare, så att vi kan följa det.',
        en: 'A mark computed from the number or address, from which it cannot be read: until you erase your data. It keeps us from asking you too often. If you stop our messages, the stop is kept for the time being so that we can obey it.',
      },
      words: {
        fi: 'Arvosanat ja sanat: toistaiseksi palvelun parantamista varten, ellet poista niitä.',
        sv: 'Betyg och ord: tills vidare för att förbättra tjänsten, om du inte raderar dem.',
        en: 'Scores and words: for the time being, to improve the service, unless you erase them.',
      },
      readings: {
        fi: `Merkintä siitä, kuka on lukenut yhteystietosi: ${contactReadingMonths} kuukautta.`,
        sv: `Anteckningen om vem som har läst din kontaktuppgift: ${contactReadingMonths} månader.`,
        en: `The note of who has read your contact: ${contactReadingMonths} months.`,
      },
    },
  },
  who: {
    heading: { fi: 'Kuka näkee tiedot', sv: 'Vem som ser uppgifterna', en: 'Who sees the data' },
    points: {
      staff: {
        fi: 'Palautteet lukee henkilöstö, jonka työhön palvelu kuuluu. Jokainen yhteystiedon lukeminen kirjataan.',
        sv: 'Responsen läses av den personal vars arbete tjänsten hör till. Varje läsning av en kontaktuppgift antecknas.',
        en: 'Feedback is read by staff whose work the service is. Each reading of a contact is logged.',
      },
      operator: {
        fi: 'Viestin välittäjä (teleoperaattori tai sähköpostipalvelu) saa numerosi tai osoitteesi ja viestin.',
        sv: 'Den som förmedlar meddelandet (teleoperatören eller e-posttjänsten) får ditt nummer eller din adress och meddelandet.',
        en: 'Whoever carries a message (the operator or the e-mail service) gets your number or address and the message.',
      },
      public: {
        fi: 'Sanojasi julkaistaan vasta, kun ihminen on tarkistanut ne ja peittänyt henkilötiedot.',
        sv: 'Dina ord publiceras först när en människa har granskat dem och maskerat personuppgifterna.',
        en: 'Your words are published only after a person has reviewed them and masked personal data.',
      },
      documents: {
        fi: 'Palautteet ovat viranomaisen asiakirjoja. Pyydettäessä niistä annetaan tietoja julkisuuslain (621/1999) mukaan, ei salassa pidettäviä.',
        sv: 'Responsen är en myndighets handlingar. På begäran ges uppgifter ur dem enligt offentlighetslagen (621/1999), men inte sekretessbelagda uppgifter.',
        en: 'Feedback is a document of a public authority. On request, information in it is given under the Act on the Openness of Government Activities (621/1999), but nothing secret.',
      },
    },
  },
  rights: {
    heading: { fi: 'Mitä voit itse tehdä', sv: 'Vad du själv kan göra', en: 'What you can do yourself' },
    points: {
      see: {
        fi: 'Näet tietosi, voit perua luvan ja poistaa tiedot sivulla, joka avautuu seurantakoodillasi.',
        sv: 'Du ser dina uppgifter, kan återta ditt samtycke och radera uppgifterna på sidan som öppnas med din uppföljningskod.',
        en: 'You can see your data, withdraw your consent and erase the data on the page that your return code opens.',
      },
      stop: {
        fi: 'Voit kieltää kyselyt: paina kyselyn sivulla ”Älkää kysykö minulta enää”, vastaa viestiin LOPETA, jos siihen voi vastata, tai ota yhteyttä rekisterinpitäjään.',
        sv: 'Du kan förbjuda enkäter: tryck på ”Fråga mig inte igen” på enkätens sida, svara SLUTA på meddelandet, om det går att svara på det, eller kontakta den personuppgiftsansvariga.',
        en: 'You can stop our questions: press “Do not ask me again” on the page of the question, reply STOP to the message, where it can be replied to, or contact the controller.',
      },
      ask: {
        fi: 'Voit pyytää tietojesi näkemistä, oikaisua tai poistoa, rajoittaa niiden käyttöä tai vastustaa sitä. Ota yhteyttä rekisterinpitäjään.',
        sv: 'Du kan begära att få se, rätta eller radera dina uppgifter, begränsa användningen av dem eller göra invändningar mot den. Kontakta den personuppgiftsansvariga.',
        en: 'You can ask to see, correct or erase your data, to restrict its use, or object to it. Contact the controller.',
      },
      complain: {
        fi: 'Jos tietojasi on mielestäsi käsitelty väärin, voit valittaa tietosuojavaltuutetulle:',
        sv: 'Om du anser att dina uppgifter har behandlats fel kan du klaga hos dataombudsmannen:',
        en: 'If you think that your data has been handled wrongly, you can complain to the Data Protection Ombudsman:',
      },
    },
  },
  controller: {
    fi: 'Kuka vastaa tiedoista',
    sv: 'Vem som ansvarar för uppgifterna',
    en: 'Who is responsible',
  },
  ownData: {
    fi: 'Katso tietosi ilman koodia',
    sv: 'Se dina uppgifter utan kod',
    en: 'See your data without a code',
  },
  openCode: {
    fi: 'Avaa tietosi seurantakoodilla',
    sv: 'Öppna dina uppgifter med uppföljningskoden',
    en: 'Open your data with your return code',
  },
} satisfies Record<string, Text | { heading: Text; points: Record<string, Text> }>

export const privacyTextsOf = {
  controller: {
    fi: (name) => `Rekisterinpitäjä on ${name}.`,
    sv: (name) => `Personuppgiftsansvarig är ${name}.`,
    en: (name) => `The controller is ${name}.`,
  },
} satisfies Record<string, TextOf<[name: string]>>

/** The law from which the task comes, by kind of organisation. */
export const taskTexts = {
  municipality: {
    fi: 'Tehtävä perustuu kuntalain (410/2015) 22 §:ään: asukkailla ja palvelujen käyttäjillä on oikeus vaikuttaa kunnan toimintaan.',
    sv: 'Uppgiften grundar sig på 22 § i kommunallagen (410/2015): invånarna och de som använder tjänsterna har rätt att påverka kommunens verksamhet.',
    en: 'The task comes from section 22 of the Local Government Act (410/2015): residents and service users have the right to influence what the municipality does.',
  },
  joint_authority: {
    fi: 'Tehtävä perustuu kuntalain (410/2015) 22 §:ään: asukkailla ja palvelujen käyttäjillä on oikeus vaikuttaa toimintaan myös kuntayhtymässä.',
    sv: 'Uppgiften grundar sig på 22 § i kommunallagen (410/2015): invånarna och de som använder tjänsterna har rätt att påverka verksamheten även i en samkommun.',
    en: 'The task comes from section 22 of the Local Government Act (410/2015): residents and service users have the right to influence what is done, in a joint authority, too.',
  },
  wellbeing_county: {
    fi: 'Tehtävä perustuu hyvinvointialueesta annetun lain (611/2021) 29 §:ään: asukkailla ja palvelujen käyttäjillä on oikeus vaikuttaa hyvinvointialueen toimintaan.',
    sv: 'Uppgiften grundar sig på 29 § i lagen om välfärdsområden (611/2021): invånarna och de som använder tjänsterna har rätt att påverka välfärdsområdets verksamhet.',
    en: 'The task comes from section 29 of the Act on Wellbeing Services Counties (611/2021): residents and service users have the right to influence what the county does.',
  },
} satisfies Record<string, Text>
