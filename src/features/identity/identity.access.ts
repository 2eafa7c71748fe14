import { accessOf } from '../../platform/access.ts'

// Commands and the demo act as the system: they set an organisation up before anyone can sign in.
const setUp = { who: ['administrator', 'system'], over: 'organisation' } as const

/** Who may do what to the organisation, its units, its people and their ways in. */
export const {
  allow,
  may,
  reachOf,
  table: access,
} = accessOf({
  'found organisation': { who: ['system'], over: 'organisation' },
  'see settings': setUp,
  'name organisation': setUp,
  'choose brand': setUp,
  'write statement': setUp,
  'arrange units': setUp,
  'invite staff': setUp,
  'assign role': setUp,
  'agree substitution': setUp,
  'record leaving': setUp,
  'connect identity provider': setUp,
  'make sign-in link': setUp,
  'forget sign-ins': { who: ['system'], over: 'organisation' },
  'make API key': { who: ['administrator'], over: 'organisation' },
})
