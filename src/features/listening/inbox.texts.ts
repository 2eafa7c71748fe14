import type { Text, TextOf } from '../../platform/texts.ts'
import type { InboxFilter } from './inbox.model.ts'

export const inboxTexts = {
  title: { fi: 'Palautteet', sv: 'Respons', en: 'Feedback' },
  filters: { fi: 'Rajaa palautteita', sv: 'Avgränsa responsen', en: 'Narrow the feedback' },
  state: { fi: 'Tila', sv: 'Status', en: 'State' },
  service: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
  allServices: { fi: 'Kaikki palvelut', sv: 'Alla tjänster', en: 'All services' },
  noService: { fi: 'Ei palvelua', sv: 'Ingen tjänst', en: 'No service' },
  words: { fi: 'Palaute', sv: 'Respons', en: 'Feedback' },
  day: { fi: 'Päivä', sv: 'Dag', en: 'Day' },
  channel: { fi: 'Kanava', sv: 'Kanal', en: 'Channel' },
  score: { fi: 'Arvosana', sv: 'Betyg', en: 'Score' },
  noScore: { fi: 'ei numeroa', sv: 'ingen siffra', en: 'no number' },
  empty: { fi: 'Ei palautteita tässä', sv: 'Ingen respons här', en: 'No feedback here' },
  emptyNew: {
    fi: 'Kaikkeen on vastattu. Uudet palautteet tulevat tähän.',
    sv: 'Allt är besvarat. Ny respons kommer hit.',
    en: 'Everything has been answered. New feedback comes here.',
  },
  emptyOther: {
    fi: 'Valitse toinen tila tai palvelu.',
    sv: 'Välj en annan status eller tjänst.',
    en: 'Choose another state or service.',
  },
  older: { fi: 'Vanhemmat', sv: 'Äldre', en: 'Older' },
  newest: { fi: 'Uusimmat', sv: 'De nyaste', en: 'Newest' },
  enter: {
    fi: 'Kirjaa palaute soittajan puolesta',
    sv: 'Anteckna respons för en uppringare',
    en: 'Write down feedback for a caller',
  },
  erased: { fi: 'Sanat on poistettu', sv: 'Orden har raderats', en: 'The words have been removed' },
  waiting: { fi: 'Odottaa vastausta', sv: 'Väntar på svar', en: 'Waits for a reply' },
  replied: { fi: 'Vastattu', sv: 'Besvarad', en: 'Replied' },
  mine: { fi: 'Minulla', sv: 'Hos mig', en: 'With me' },
  taken: { fi: 'Työn alla', sv: 'Under arbete', en: 'Taken' },
  homeTitle: { fi: 'Palautteet', sv: 'Respons', en: 'Feedback' },
  homeWaiting: { fi: 'Odottaa vastausta', sv: 'Väntar på svar', en: 'Waiting for a reply' },
  homeNone: { fi: 'Kaikkeen on vastattu.', sv: 'Allt är besvarat.', en: 'Everything has been answered.' },
} satisfies Record<string, Text>

export const inboxFilterTexts = {
  new: { fi: 'Uudet', sv: 'Nya', en: 'New' },
  mine: { fi: 'Omat', sv: 'Mina', en: 'Mine' },
  answered: { fi: 'Vastatut', sv: 'Besvarade', en: 'Answered' },
  all: { fi: 'Kaikki', sv: 'Alla', en: 'All' },
} satisfies Record<InboxFilter, Text>

export const inboxTextsOf = {
  homeOldest: {
    fi: (day) => `Vanhin on ${day}.`,
    sv: (day) => `Den äldsta är från ${day}.`,
    en: (day) => `The oldest is from ${day}.`,
  },
} satisfies Record<string, TextOf<[day: string]>>
