import type { Text } from '../../platform/texts.ts'
import type { BackgroundKind } from './background.model.ts'

export const backgroundTexts = {
  title: {
    fi: 'Kerro itsestäsi, jos haluat',
    sv: 'Berätta om dig själv om du vill',
    en: 'Tell us about yourself, if you wish',
  },
  purpose: {
    fi: 'Näin näemme, toimiiko palvelu yhtä hyvin kaikille. Jokaisen kohdan voi jättää tyhjäksi. Tiedot säilytetään erillään siitä, mitä kirjoitit, ja niistä katsotaan vain ryhmien lukuja.',
    sv: 'Så ser vi om tjänsten fungerar lika bra för alla. Du kan lämna vilken punkt som helst tom. Uppgifterna förvaras åtskilt från det du skrev, och vi ser bara på siffror för grupper.',
    en: 'This shows us whether the service works equally well for everyone. You can leave any part empty. The details are kept apart from what you wrote, and only numbers of groups are looked at.',
  },
  notTold: { fi: 'En kerro', sv: 'Jag vill inte säga', en: 'I do not wish to say' },
  postalHint: {
    fi: 'Viisi numeroa, esimerkiksi 00100',
    sv: 'Fem siffror, till exempel 00100',
    en: 'Five digits, for example 00100',
  },
  healthTitle: {
    fi: 'Onko sinulla vaikeuksia liikkua tai käyttää digipalveluja?',
    sv: 'Har du svårt att röra dig eller att använda digitala tjänster?',
    en: 'Do you find it hard to move about or to use digital services?',
  },
  healthPurpose: {
    fi: 'Kysymme tätä, jotta näemme, onko palvelu esteetön ja saavutettava. Vastaus voi kertoa terveydestä, joten tallennamme sen vain, jos annat siihen luvan. Voit perua luvan myöhemmin seurantasivulla.',
    sv: 'Vi frågar detta för att se om tjänsten är tillgänglig för alla. Svaret kan avslöja något om hälsan, så vi sparar det bara om du samtycker. Du kan återta samtycket senare på uppföljningssidan.',
    en: 'We ask this to see whether the service is accessible. The answer may tell of your health, so we save it only if you agree. You can take your consent back later on the follow-up page.',
  },
  consent: {
    fi: 'Suostun siihen, että tämä tieto tallennetaan ja sitä käytetään ryhmien lukuina palvelun esteettömyyden parantamiseen.',
    sv: 'Jag samtycker till att den här uppgiften sparas och används i siffror för grupper för att förbättra tjänstens tillgänglighet.',
    en: 'I consent to this detail being saved and used in numbers of groups to make the service more accessible.',
  },
  consentLabel: { fi: 'Suostumus', sv: 'Samtycke', en: 'Consent' },
  held: {
    fi: 'Mitä kerroit itsestäsi',
    sv: 'Vad du berättade om dig själv',
    en: 'What you told us about yourself',
  },
  consentGiven: { fi: 'Annoit suostumuksen', sv: 'Du gav samtycke', en: 'You gave your consent' },
  forgetTold: {
    fi: 'Poista nämä tiedot',
    sv: 'Radera de här uppgifterna',
    en: 'Remove what I told of myself',
  },
  forget: {
    fi: 'Peru suostumus ja poista nämä tiedot',
    sv: 'Återta samtycket och radera uppgifterna',
    en: 'Take back my consent and delete these details',
  },
} satisfies Record<string, Text>

export const backgroundKindTexts: Record<BackgroundKind, Text> = {
  age_group: { fi: 'Ikä', sv: 'Ålder', en: 'Age' },
  gender: { fi: 'Sukupuoli', sv: 'Kön', en: 'Gender' },
  language: { fi: 'Äidinkieli', sv: 'Modersmål', en: 'First language' },
  postal_code: { fi: 'Postinumero', sv: 'Postnummer', en: 'Postal code' },
  difficulty: {
    fi: 'Vaikeudet liikkua tai käyttää digipalveluja',
    sv: 'Svårigheter att röra sig eller använda digitala tjänster',
    en: 'Difficulty in moving or in using digital services',
  },
}

export const groupTexts: Record<string, Text> = {
  under_18: { fi: 'Alle 18 vuotta', sv: 'Under 18 år', en: 'Under 18' },
  '18_29': { fi: '18–29 vuotta', sv: '18–29 år', en: '18–29' },
  '30_44': { fi: '30–44 vuotta', sv: '30–44 år', en: '30–44' },
  '45_64': { fi: '45–64 vuotta', sv: '45–64 år', en: '45–64' },
  '65_74': { fi: '65–74 vuotta', sv: '65–74 år', en: '65–74' },
  from_75: { fi: '75 vuotta tai enemmän', sv: '75 år eller mer', en: '75 or more' },
  woman: { fi: 'Nainen', sv: 'Kvinna', en: 'Woman' },
  man: { fi: 'Mies', sv: 'Man', en: 'Man' },
  other: { fi: 'Muu', sv: 'Annat', en: 'Other' },
  // Languages.
  language_fi: { fi: 'Suomi', sv: 'Finska', en: 'Finnish' },
  language_sv: { fi: 'Ruotsi', sv: 'Svenska', en: 'Swedish' },
  sami: { fi: 'Saame', sv: 'Samiska', en: 'Sámi' },
  language_en: { fi: 'Englanti', sv: 'Engelska', en: 'English' },
  ru: { fi: 'Venäjä', sv: 'Ryska', en: 'Russian' },
  // Difficulties.
  moving: {
    fi: 'Minun on vaikea liikkua',
    sv: 'Jag har svårt att röra mig',
    en: 'I find it hard to move about',
  },
  digital: {
    fi: 'Minun on vaikea käyttää digipalveluja',
    sv: 'Jag har svårt att använda digitala tjänster',
    en: 'I find it hard to use digital services',
  },
  none: { fi: 'Ei kumpaakaan', sv: 'Ingetdera', en: 'Neither' },
}

export const backgroundErrorTexts = {
  bad_postal_code: {
    fi: 'Kirjoita postinumero viidellä numerolla tai jätä kohta tyhjäksi',
    sv: 'Skriv postnumret med fem siffror eller lämna punkten tom',
    en: 'Write the postal code in five digits, or leave it empty',
  },
  consent_missing: {
    fi: 'Merkitse suostumus, jos haluat tallentaa vastauksen. Muuten paina Ohita.',
    sv: 'Markera samtycket om du vill spara svaret. Tryck annars på Hoppa över.',
    en: 'Tick the consent if you wish to save the answer. Otherwise press Skip.',
  },
} satisfies Record<string, Text>
