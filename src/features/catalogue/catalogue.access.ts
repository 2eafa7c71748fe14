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
  'export catalogue': { who: ['administrator', 'developer', 'director', 'viewer'], over: 'organisation' },
  'request import': { who: ['administrator', 'system'], over: 'organisation' },
  'link units': { who: ['administrator'], over: 'organisation' },
  'mark services': { who: ['system'], over: 'organisation' },
  'move services': { who: ['administrator', 'system'], over: 'organisation' },
  'take records': { who: ['system'], over: 'organisation' },
  'index services': { who: ['system'], over: 'organisation' },
})
