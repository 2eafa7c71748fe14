import type { Text } from '../../platform/texts.ts'

export const correctionTexts = {
  title: { fi: 'Oikaise tietosi', sv: 'Rätta dina uppgifter', en: 'Correct your data' },
  link: { fi: 'Oikaise nämä tiedot', sv: 'Rätta de här uppgifterna', en: 'Correct these' },
  intro: {
    fi: 'Yhteystiedon vaihdat antamalla uuden sivullasi. Sanojasi täydennät kertomalla lisää.',
    sv: 'Kontaktuppgiften byter du genom att ge en ny på din sida. Dina ord kompletterar du genom att berätta mer.',
    en: 'You change your contact by giving a new one on your page. You complete your words by saying more.',
  },
  kind: { fi: 'Kenen puolesta puhut?', sv: 'För vem talar du?', en: 'For whom do you speak?' },
  language: {
    fi: 'Millä kielellä haluat vastauksen?',
    sv: 'På vilket språk vill du ha svar?',
    en: 'In which language would you like the reply?',
  },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  cancel: { fi: 'Takaisin muuttamatta mitään', sv: 'Tillbaka utan att ändra', en: 'Back without changes' },
} satisfies Record<string, Text>
