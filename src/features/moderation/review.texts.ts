import type { Text, TextOf } from '../../platform/texts.ts'
import {
  markWords,
  type DecidedAlready,
  type FindKind,
  type ReleaseRefusal,
  type ReviewState,
} from './review.model.ts'

export const reviewTexts = {
  navigation: { fi: 'Tarkistus', sv: 'Granskning', en: 'Review' },
  title: { fi: 'Tarkistettavat tekstit', sv: 'Texter att granska', en: 'Words to review' },
  intro: {
    fi: 'Asukkaiden sanat näytetään muille vasta, kun olet lukenut ne ja poistanut henkilötiedot.',
    sv: 'Invånarnas ord visas för andra först när du har läst dem och tagit bort personuppgifterna.',
    en: 'Residents’ words are shown to others only after you have read them and taken out personal data.',
  },
  waiting: { fi: 'Odottaa', sv: 'Väntar', en: 'Waiting' },
  decided: { fi: 'Käsitelty', sv: 'Behandlade', en: 'Decided' },
  nothingWaits: {
    fi: 'Mikään teksti ei odota tarkistusta',
    sv: 'Ingen text väntar på granskning',
    en: 'No words wait for review',
  },
  nothingDecided: {
    fi: 'Yhtään tekstiä ei ole vielä käsitelty',
    sv: 'Ingen text har behandlats ännu',
    en: 'No words have been decided on yet',
  },
  asked: { fi: 'Pyydetty', sv: 'Begärd', en: 'Asked' },
  service: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
  noService: { fi: 'Ei palvelua', sv: 'Ingen tjänst', en: 'No service' },
  words: { fi: 'Sanat', sv: 'Ord', en: 'Words' },
  state: { fi: 'Tila', sv: 'Status', en: 'State' },
  onePage: { fi: 'Tarkista teksti', sv: 'Granska texten', en: 'Review the words' },
  original: { fi: 'Niin kuin asia sanottiin', sv: 'Så som det sades', en: 'As it was said' },
  marked: {
    fi: 'Merkityt kohdat näyttävät henkilötiedoilta. Ohjelma voi erehtyä: lue koko teksti.',
    sv: 'De markerade ställena ser ut som personuppgifter. Programmet kan ta fel: läs hela texten.',
    en: 'The marked places look like personal data. The program may be wrong: read all of it.',
  },
  nothingMarked: {
    fi: 'Ohjelma ei löytänyt henkilötietoja. Lue silti koko teksti.',
    sv: 'Programmet hittade inga personuppgifter. Läs ändå hela texten.',
    en: 'The program found no personal data. Read all of it all the same.',
  },
  toRelease: { fi: 'Julkaistava teksti', sv: 'Text som publiceras', en: 'Words to release' },
  toReleaseHint: {
    fi: 'Muokkaa niin, ettei ketään voi tunnistaa. Älä muuta sitä, mitä sanottiin.',
    sv: 'Redigera så att ingen kan kännas igen. Ändra inte det som sades.',
    en: 'Edit so that nobody can be recognised. Do not change what was said.',
  },
  release: { fi: 'Hyväksy näytettäväksi', sv: 'Godkänn för visning', en: 'Release' },
  withholdHeading: { fi: 'Tai jätä näyttämättä', sv: 'Eller visa inte texten', en: 'Or keep it back' },
  why: { fi: 'Miksi tekstiä ei näytetä?', sv: 'Varför visas inte texten?', en: 'Why is it not shown?' },
  whyHint: {
    fi: 'Näkyy vain työntekijöille. Älä kirjoita henkilötietoja.',
    sv: 'Syns endast för anställda. Skriv inga personuppgifter.',
    en: 'Seen by staff only. Write no personal data.',
  },
  withhold: { fi: 'Älä näytä tekstiä', sv: 'Visa inte texten', en: 'Keep back' },
  releasedWords: { fi: 'Näytettävä teksti', sv: 'Text som visas', en: 'Words shown' },
  whyNot: { fi: 'Syy', sv: 'Orsak', en: 'Reason' },
  emptied: {
    fi: 'Sanoja ei enää ole: ne on poistettu henkilön pyynnöstä.',
    sv: 'Orden finns inte längre: de har raderats på personens begäran.',
    en: 'The words are gone: they were erased at the person’s request.',
  },
} satisfies Record<string, Text>

export const reviewTextsOf = {
  waits: {
    fi: (count: number) =>
      count === 1 ? '1 teksti odottaa tarkistusta' : `${count} tekstiä odottaa tarkistusta`,
    sv: (count: number) =>
      count === 1 ? '1 text väntar på granskning' : `${count} texter väntar på granskning`,
    en: (count: number) => (count === 1 ? '1 text waits for review' : `${count} texts wait for review`),
  },
} satisfies Record<string, TextOf<[count: number]>>

export const kindTexts: Record<FindKind, Text> = markWords

export const stateTexts: Record<ReviewState, Text> = {
  waiting: { fi: 'Odottaa', sv: 'Väntar', en: 'Waiting' },
  released: { fi: 'Näytetään', sv: 'Visas', en: 'Released' },
  withheld: { fi: 'Ei näytetä', sv: 'Visas inte', en: 'Kept back' },
  emptied: { fi: 'Poistettu', sv: 'Raderad', en: 'Erased' },
}

export const refusalTexts: Record<ReleaseRefusal | DecidedAlready | 'reason_missing', Text> = {
  already_released: {
    fi: 'Toinen työntekijä ehti hyväksyä tekstin. Näet alla, mitä näytetään.',
    sv: 'En annan anställd hann godkänna texten. Nedan ser du vad som visas.',
    en: 'A colleague released the words before you. Below you see what is shown.',
  },
  already_withheld: {
    fi: 'Toinen työntekijä ehti päättää, ettei tekstiä näytetä. Näet alla syyn.',
    sv: 'En annan anställd hann besluta att texten inte visas. Nedan ser du orsaken.',
    en: 'A colleague kept the words back before you. Below you see why.',
  },
  words_emptied: reviewTexts.emptied,
  nothing_to_release: {
    fi: 'Kirjoita teksti, joka näytetään',
    sv: 'Skriv texten som ska visas',
    en: 'Write the words to be shown',
  },
  personal_data_left_identity_code: {
    fi: 'Tekstissä on vielä henkilötunnus. Poista se.',
    sv: 'Texten innehåller ännu en personbeteckning. Ta bort den.',
    en: 'There is still a personal identity code in the words. Take it out.',
  },
  personal_data_left_phone: {
    fi: 'Tekstissä on vielä puhelinnumero. Poista se.',
    sv: 'Texten innehåller ännu ett telefonnummer. Ta bort det.',
    en: 'There is still a phone number in the words. Take it out.',
  },
  personal_data_left_email: {
    fi: 'Tekstissä on vielä sähköpostiosoite. Poista se.',
    sv: 'Texten innehåller ännu en e-postadress. Ta bort den.',
    en: 'There is still an e-mail address in the words. Take it out.',
  },
  reason_missing: {
    fi: 'Kerro, miksi tekstiä ei näytetä',
    sv: 'Berätta varför texten inte visas',
    en: 'Say why the words are not shown',
  },
}
