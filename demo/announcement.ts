import { demoPeople } from './people.ts'

/** What a person who has just started the program wants to know. */
export function announcement(baseUrl: string): string {
  const people = Object.entries(demoPeople).flatMap(([slug, staff]) =>
    staff.map(({ name, label }) => `  ${name.padEnd(14)} ${slug.padEnd(11)} ${label.en}`),
  )
  return [
    '',
    'Demo pages',
    `  residents      ${baseUrl}/kaikuranta`,
    `  staff          ${baseUrl}/kaikuranta/staff`,
    `  text messages  ${baseUrl}/dev/outbox`,
    '',
    'Demo sign-ins (choose a name, there are no passwords)',
    ...people,
    '',
  ].join('\n')
}
