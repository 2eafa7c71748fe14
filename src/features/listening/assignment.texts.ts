import type { Text, TextOf } from '../../platform/texts.ts'

export const assignmentTexts = {
  heading: { fi: 'Kuka hoitaa?', sv: 'Vem sköter det?', en: 'Who sees to it?' },
  nobody: { fi: 'Kukaan ei hoida tätä vielä.', sv: 'Ingen sköter det ännu.', en: 'Nobody sees to it yet.' },
  mine: { fi: 'Sinä hoidat tätä.', sv: 'Du sköter det.', en: 'You see to it.' },
  take: { fi: 'Otan tämän', sv: 'Jag tar det', en: 'I take this' },
  handOver: { fi: 'Anna toiselle', sv: 'Ge till någon annan', en: 'Hand over' },
  person: { fi: 'Henkilö', sv: 'Person', en: 'Person' },
} satisfies Record<string, Text>

export const assignmentTextsOf = {
  by: {
    fi: (name) => `Tätä hoitaa ${name}.`,
    sv: (name) => `${name} sköter det.`,
    en: (name) => `${name} sees to it.`,
  },
} satisfies Record<string, TextOf<[name: string]>>

export const assignmentErrorTexts = {
  unknown_person: {
    fi: 'Valitse henkilö, joka on töissä.',
    sv: 'Välj en person som är i arbete.',
    en: 'Choose a person who is at work.',
  },
  out_of_reach: {
    fi: 'Tämän henkilön rooli ei yllä tähän palautteeseen. Valitse toinen.',
    sv: 'Personens roll når inte den här responsen. Välj en annan.',
    en: 'This person’s role does not reach this feedback. Choose another.',
  },
} satisfies Record<string, Text>
