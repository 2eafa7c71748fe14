import type { Text, TextOf } from '../../platform/texts.ts'

export const consentTexts = {
  heading: {
    fi: 'Saammeko kertoa, kun asia etenee?',
    sv: 'Får vi berätta när ärendet framskrider?',
    en: 'May we tell you when this moves?',
  },
  given: {
    fi: 'Kerromme sinulle, kun asia etenee. Voit perua tämän milloin tahansa.',
    sv: 'Vi berättar för dig när ärendet framskrider. Du kan återta detta när som helst.',
    en: 'We will tell you when this moves. You can withdraw this at any time.',
  },
  notGiven: {
    fi: 'Emme lähetä sinulle mitään, ellet anna puhelinnumeroasi tai sähköpostiosoitettasi. Käytämme sitä vain tähän ja säilytämme sen enintään 12 kuukautta.',
    sv: 'Vi skickar ingenting till dig om du inte ger ditt telefonnummer eller din e-postadress. Vi använder uppgiften endast för detta och sparar den i högst 12 månader.',
    en: 'We send you nothing unless you give your phone number or e-mail address. We use it for this only and keep it for 12 months at most.',
  },
  address: {
    fi: 'Matkapuhelinnumero tai sähköpostiosoite',
    sv: 'Mobilnummer eller e-postadress',
    en: 'Mobile number or e-mail address',
  },
  addressHint: {
    fi: 'Esimerkiksi 040 123 4567 tai nimi@esimerkki.fi',
    sv: 'Till exempel 040 123 4567 eller namn@exempel.fi',
    en: 'For example 040 123 4567 or name@example.fi',
  },
  give: { fi: 'Kertokaa minulle', sv: 'Berätta för mig', en: 'Tell me' },
  other: {
    fi: 'Anna toinen numero tai osoite',
    sv: 'Ge ett annat nummer eller en annan adress',
    en: 'Give another number or address',
  },
  stopped: {
    fi: 'Oletko aiemmin kieltänyt viestimme? Poista kielto ensin.',
    sv: 'Har du tidigare förbjudit våra meddelanden? Häv förbudet först.',
    en: 'Have you told us to stop before? Take that back first.',
  },
  withdraw: { fi: 'Älkää enää kertoko', sv: 'Berätta inte längre', en: 'Stop telling me' },
  nowGiven: {
    fi: 'Kiitos. Kerromme sinulle, kun asia etenee.',
    sv: 'Tack. Vi berättar för dig när ärendet framskrider.',
    en: 'Thank you. We will tell you when this moves.',
  },
  nowWithdrawn: {
    fi: 'Emme enää kerro sinulle. Yhteystietosi on poistettu.',
    sv: 'Vi berättar inte längre för dig. Dina kontaktuppgifter har raderats.',
    en: 'We will not tell you any more. Your contact has been removed.',
  },
} satisfies Record<string, Text>

export const consentTextsOf = {
  keptUntil: {
    fi: (date) => `Säilytetään enintään ${date} asti.`,
    sv: (date) => `Sparas högst till ${date}.`,
    en: (date) => `Kept until ${date} at most.`,
  },
} satisfies Record<string, TextOf<[date: string]>>
