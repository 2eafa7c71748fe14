// What the General Data Protection Regulation (articles 9 and 10) and section 24 of the Act on the Openness of Government
// Activities (621/1999) protect most: that somebody uses such a service may be nobody else's to read from a phone.
const sensitiveClasses = Object.values({
  // Pregnancy, paternity, divorce, custody, maintenance, child protection. Day care (P3.4) is not.
  family: ['P3.1', 'P3.2', 'P3.3', 'P3.5', 'P3.6', 'P3.7', 'P3.8', 'P3.9'],
  socialAndHealth: ['P4', 'P5', 'P13.3'],
  // Of work and unemployment: work ability and rehabilitation, supported employment for those whose ability to work has
  // lessened, and a person's own benefits. That somebody looks for work tells nothing of this kind (docs/ptv.md).
  lostAbilityToWork: ['P10.4', 'P10.7'],
  unemploymentBenefits: ['P10.6'],
  // Legal aid, crimes, courts, sentences; a guardian.
  law: ['P7.4', 'P7.5', 'P7.6', 'P7.7', 'P7.8', 'P7.11'],
  // A person's own: a firm's debts are no secret of anybody's life.
  debts: ['P15.1', 'P15.3', 'P15.5'],
  minoritiesAndReligions: ['P7.10', 'P25.6'],
  outreachToYoungPeople: ['P28.4'],
}).flat()

// Of health, what tells of nobody's: food and its safety.
const notSensitive = ['P5.20', 'P5.21']

/** What a service is taken for until staff say otherwise. */
export function isSensitiveByClass(codes: readonly { list: string; code: string }[]): boolean {
  return codes.some(
    ({ list, code }) =>
      list === 'service_class' && isWithin(sensitiveClasses, code) && !isWithin(notSensitive, code),
  )
}

function isWithin(classes: readonly string[], code: string): boolean {
  return classes.some((one) => code === one || code.startsWith(`${one}.`))
}
