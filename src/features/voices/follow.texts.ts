import type { Text, TextOf } from '../../platform/texts.ts'

export const followTexts = {
  navigation: { fi: 'Seuraa palautettasi', sv: 'Följ din respons', en: 'Follow your feedback' },
  title: { fi: 'Seuraa palautettasi', sv: 'Följ din respons', en: 'Follow your feedback' },
  intro: {
    fi: 'Sait seurantakoodin, kun kerroit meille jotain. Sillä näet, mitä asiassa on tapahtunut. Kirjautua ei tarvitse.',
    sv: 'Du fick en uppföljningskod när du berättade något för oss. Med den ser du vad som har hänt. Du behöver inte logga in.',
    en: 'You got a return code when you told us something. With it you can see what has happened. There is no need to sign in.',
  },
  code: { fi: 'Seurantakoodi', sv: 'Uppföljningskod', en: 'Return code' },
  codeHint: {
    fi: 'Esimerkiksi 7K2M-9QXT-4BCD. Voit kirjoittaa isoilla tai pienillä kirjaimilla, väliviivoin tai ilman.',
    sv: 'Till exempel 7K2M-9QXT-4BCD. Stora och små bokstäver eller mellanslag spelar ingen roll.',
    en: 'For example 7K2M-9QXT-4BCD. Capital letters and spaces do not matter.',
  },
  open: { fi: 'Näytä', sv: 'Visa', en: 'Show' },
  corrected: {
    fi: 'Tietosi on oikaistu',
    sv: 'Dina uppgifter har rättats',
    en: 'Your data has been corrected',
  },
  lost: {
    fi: 'Koodi hukassa? Katso tietosi puhelinnumerolla tai sähköpostilla.',
    sv: 'Har du tappat koden? Se dina uppgifter med telefonnummer eller e-post.',
    en: 'Lost the code? See your data with your phone number or e-mail.',
  },
  tooManyTitle: {
    fi: 'Liian monta väärää koodia',
    sv: 'För många felaktiga koder',
    en: 'Too many wrong codes',
  },
  heading: {
    fi: 'Mitä sanoit ja mitä siitä seurasi',
    sv: 'Vad du sade och vad det ledde till',
    en: 'What you said and what came of it',
  },
  yourCode: { fi: 'Seurantakoodisi', sv: 'Din uppföljningskod', en: 'Your return code' },
  keepCode: {
    fi: 'Pidä koodi itselläsi: sillä pääsee tälle sivulle.',
    sv: 'Håll koden för dig själv: med den kommer man till den här sidan.',
    en: 'Keep the code to yourself: it opens this page.',
  },
  nothingYet: {
    fi: 'Täällä ei ole vielä mitään',
    sv: 'Här finns ingenting ännu',
    en: 'There is nothing here yet',
  },
  nothingYetBody: {
    fi: 'Sanasi ja vastauksemme näkyvät tällä sivulla. Tule takaisin muutaman päivän päästä.',
    sv: 'Dina ord och våra svar visas på den här sidan. Kom tillbaka om några dagar.',
    en: 'Your words and our answers appear on this page. Come back in a few days.',
  },
} satisfies Record<string, Text>

export const followTextsOf = {
  tooMany: {
    fi: (minutes: number) =>
      `Turvallisuuden vuoksi koodeja ei voi nyt kokeilla. Yritä uudelleen ${minutes} minuutin kuluttua. Palautteesi on tallessa.`,
    sv: (minutes: number) =>
      `Av säkerhetsskäl kan koder inte prövas just nu. Försök igen om ${minutes} ${minutes === 1 ? 'minut' : 'minuter'}. Din respons finns kvar.`,
    en: (minutes: number) =>
      `For safety, codes cannot be tried right now. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. Your feedback is safe.`,
  },
} satisfies Record<string, TextOf<[minutes: number]>>

export const codeErrorTexts = {
  wrong_code: {
    fi: 'Tällä koodilla ei löydy mitään. Tarkista koodi.',
    sv: 'Ingenting hittas med den här koden. Kontrollera koden.',
    en: 'Nothing is found with this code. Check the code.',
  },
} satisfies Record<string, Text>
