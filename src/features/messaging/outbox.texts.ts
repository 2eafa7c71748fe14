import type { Text } from '../../platform/texts.ts'

export const outboxTexts = {
  title: { fi: 'Lähtevät viestit', sv: 'Utkorg', en: 'Outbox' },
  lead: {
    fi: 'Kehityksen puhelimet: mitään ei lähde verkkoon. Voit avata viestin linkin tai vastata asukkaana.',
    sv: 'Utvecklingens telefoner: inget skickas ut på nätet. Du kan öppna länken i ett meddelande eller svara som invånare.',
    en: 'The telephones of development: nothing leaves for the network. Follow a link, or answer as the resident.',
  },
  indexLead: { fi: 'Valitse organisaatio.', sv: 'Välj organisation.', en: 'Choose the organisation.' },
  none: { fi: 'Ei vielä viestejä', sv: 'Inga meddelanden ännu', en: 'No messages yet' },
  noneWhy: {
    fi: 'Viestit ilmestyvät tänne, kun niiden lähetysaika koittaa ja organisaation yhteytenä on kehityksen lähtevät viestit.',
    sv: 'Meddelandena syns här när deras sändningstid har kommit och organisationens förbindelse är utvecklingens utkorg.',
    en: 'Messages appear here when their time has come, where the organisation is connected to the development outbox.',
  },
  reload: { fi: 'Päivitä', sv: 'Uppdatera', en: 'Reload' },
  answer: { fi: 'Vastaa asukkaana', sv: 'Svara som invånare', en: 'Answer as the resident' },
  send: { fi: 'Lähetä vastaus', sv: 'Skicka svaret', en: 'Send the answer' },
  emptied: {
    fi: '(sanat on luettu ja tyhjennetty)',
    sv: '(orden har lästs och tömts)',
    en: '(the words were read and emptied)',
  },
  cannotAnswer: {
    fi: 'Lähettäjä on nimi, joten tähän ei voi vastata.',
    sv: 'Avsändaren är ett namn, så det går inte att svara.',
    en: 'The sender is a name, so this cannot be answered.',
  },
} satisfies Record<string, Text>
