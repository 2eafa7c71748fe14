import { accessOf } from '../../platform/access.ts'

export const {
  allow,
  may,
  table: access,
} = accessOf({
  'enter service': { who: ['administrator', 'developer'], over: 'target' },
  'change service': { who: ['administrator', 'developer'], over: 'target' },
  'publish service': { who: ['administrator', 'developer'], over: 'target' },
  'withdraw service': { who: ['administrator', 'developer'], over: 'target' },
  'declare service': { who: ['administrator', 'developer'], over: 'target' },
  'assure service': { who: ['administrator', 'developer', 'frontline'], over: 'target' },
  'see catalogue': {
    who: ['administrator', 'developer', 'frontline', 'director', 'viewer'],
    over: 'target',
  },
  'request import': { who: ['administrator', 'system'], over: 'organisation' },
  'take records': { who: ['system'], over: 'organisation' },
  'index services': { who: ['system'], over: 'organisation' },
})
