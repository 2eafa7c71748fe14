import { accessOf } from '../../platform/access.ts'

const everyRole = ['administrator', 'developer', 'frontline', 'director', 'viewer'] as const

export const {
  allow,
  may,
  reachOf,
  table: access,
} = accessOf({
  // Asking
  'take service events': { who: ['administrator', 'developer', 'machine', 'system'], over: 'organisation' },
  'bring upload': { who: ['administrator', 'developer'], over: 'organisation' },
  'read upload': { who: ['system'], over: 'organisation' },
  'see asks': { who: everyRole, over: 'target' },
  'write ask': { who: ['administrator', 'developer'], over: 'target' },
  'decide invitations': { who: ['system'], over: 'organisation' },
  'withdraw invitation': { who: ['system'], over: 'organisation' },
  'cut links': { who: ['system'], over: 'organisation' },

  // Answering
})
