import { accessOf } from '../../platform/access.ts'

export const {
  allow,
  may,
  table: access,
} = accessOf({
  // Whether it may be said at all is decided by the room whose deed it is: a reply, an ask, a telling.
  'plan message': { who: ['anyone'], over: 'organisation' },
  'send message': { who: ['system'], over: 'organisation' },
  'take receipt': { who: ['system'], over: 'organisation' },
  'take inbound text': { who: ['system'], over: 'organisation' },
  'empty inbound text': { who: ['system'], over: 'organisation' },
  'forget messages': { who: ['system'], over: 'organisation' },
  'see messages': { who: ['administrator', 'developer', 'director'], over: 'organisation' },
  'decide uncertain message': { who: ['administrator', 'developer'], over: 'organisation' },
  'release cost': { who: ['system'], over: 'organisation' },
  'notice budget': { who: ['system'], over: 'organisation' },
  'see costs': { who: ['administrator', 'developer', 'director'], over: 'organisation' },
  'set budget': { who: ['administrator'], over: 'organisation' },
  'name sender': { who: ['administrator'], over: 'organisation' },
  'write template': { who: ['administrator', 'developer'], over: 'organisation' },
  'connect gateway': { who: ['administrator'], over: 'organisation' },
})
