import type { Text } from '../../platform/texts.ts'

export const staffTexts = {
  caption: {
    fi: 'Henkilöt ja heidän roolinsa',
    sv: 'Personer och deras roller',
    en: 'People and their roles',
  },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  state: { fi: 'Tila', sv: 'Status', en: 'State' },
  invited: { fi: 'Kutsuttu', sv: 'Inbjuden', en: 'Invited' },
  working: { fi: 'Käytössä', sv: 'I bruk', en: 'Active' },
  left: { fi: 'Lähtenyt', sv: 'Slutat', en: 'Left' },
  inviteTitle: { fi: 'Kutsu henkilö', sv: 'Bjud in en person', en: 'Invite a person' },
  inviteIntro: {
    fi: 'Henkilö kirjautuu organisaation tunnuksella, jossa on tämä sähköpostiosoite. Viestiä ei lähetetä: kerro hänelle osoite itse.',
    sv: 'Personen loggar in med organisationens konto som har den här e-postadressen. Inget meddelande skickas: berätta adressen själv.',
    en: "The person signs in with the organisation's account that has this e-mail address. No message is sent: tell them the address yourself.",
  },
  invite: { fi: 'Kutsu', sv: 'Bjud in', en: 'Invite' },
  firstRole: { fi: 'Ensimmäinen rooli', sv: 'Första rollen', en: 'First role' },
  leaving: { fi: 'Lähteminen', sv: 'Avgång', en: 'Leaving' },
  leavingBody: {
    fi: 'Viimeisen päivän jälkeen henkilö ei pääse sisään, ja kaikki hänen roolinsa ja sijaisuutensa päättyvät.',
    sv: 'Efter den sista dagen kommer personen inte in, och alla hens roller och vikariat upphör.',
    en: 'After the last day the person cannot sign in, and all their roles and substitutions end.',
  },
  lastDay: { fi: 'Viimeinen työpäivä', sv: 'Sista arbetsdagen', en: 'Last day at work' },
  recordLeaving: { fi: 'Merkitse lähteväksi', sv: 'Anteckna avgång', en: 'Record the leaving' },
  back: { fi: 'Palannut töihin', sv: 'Tillbaka på jobbet', en: 'Back at work' },
  linkTitle: { fi: 'Kertakirjautumislinkki', sv: 'Engångslänk', en: 'One-time sign-in link' },
  linkBody: {
    fi: 'Kun kirjautumispalvelua ei ole yhdistetty, henkilö pääsee sisään linkillä, joka toimii kerran ja vuorokauden ajan.',
    sv: 'När ingen inloggningstjänst är ansluten kommer personen in med en länk som fungerar en gång och i ett dygn.',
    en: 'While no identity provider is connected, the person can sign in with a link that works once, within a day.',
  },
  makeLink: { fi: 'Tee linkki', sv: 'Skapa en länk', en: 'Make a link' },
  linkReady: {
    fi: 'Anna linkki vain henkilölle itselleen. Se näytetään tässä kerran.',
    sv: 'Ge länken endast till personen själv. Den visas här en gång.',
    en: 'Give the link only to the person themself. It is shown here once.',
  },
} satisfies Record<string, Text>

export const staffRefusals = {
  already_invited: {
    fi: 'Tällä sähköpostiosoitteella on jo henkilö',
    sv: 'Det finns redan en person med den här e-postadressen',
    en: 'There is already a person with this e-mail address',
  },
  invited_has_left: {
    fi: 'Henkilö on täällä jo lähteneenä: avaa hänen tietonsa ja merkitse hänet palanneeksi',
    sv: 'Personen finns redan här som avgången: öppna uppgifterna och anteckna att hen är tillbaka',
    en: 'The person is here already as one who has left: open their details and record that they are back',
  },
  already_left: {
    fi: 'Henkilö on jo lähtenyt',
    sv: 'Personen har redan slutat',
    en: 'The person has already left',
  },
  has_not_left: {
    fi: 'Henkilö ei ole lähtenyt',
    sv: 'Personen har inte slutat',
    en: 'The person has not left',
  },
} satisfies Record<string, Text>
