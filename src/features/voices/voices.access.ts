import { accessOf } from '../../platform/access.ts'

export const {
  allow,
  may,
  table: access,
} = accessOf({
  // Whoever speaks is heard: residents, systems that bring their words, and staff who write for a caller.
  'hear speaker': { who: ['anyone'], over: 'organisation' },
  'keep contact': { who: ['anyone'], over: 'organisation' },
  'give consent': { who: ['anyone'], over: 'organisation' },
  // The return code, or the telephone that the message came to, stands for the person.
  'withdraw consent': { who: ['anyone'], over: 'organisation' },
  'opt out': { who: ['anyone'], over: 'organisation' },
  'claim contact': { who: ['anyone'], over: 'organisation' },
  'correct speaker': { who: ['anyone'], over: 'organisation' },
  'erase speaker': { who: ['anyone'], over: 'organisation' },
  'erase contact': { who: ['anyone'], over: 'organisation' },
  'read address': { who: ['system', 'administrator'], over: 'organisation' },
  'forget contacts': { who: ['system'], over: 'organisation' },
  'see contact readings': { who: ['administrator', 'data_protection'], over: 'organisation' },
  'see processing record': { who: ['administrator', 'data_protection', 'director'], over: 'organisation' },
})
