import { accessOf } from '../../platform/access.ts'

const everyRole = ['administrator', 'developer', 'frontline', 'director', 'viewer'] as const

export const {
  allow,
  may,
  reachOf,
  table: access,
} = accessOf({
  'see cases': { who: everyRole, over: 'target' },
  // Whoever reads the words sees what belongs together.
  'open case': { who: ['administrator', 'developer', 'frontline'], over: 'target' },
  'gather feedback': { who: ['administrator', 'developer', 'frontline'], over: 'target' },
  'let go feedback': { who: ['administrator', 'developer', 'frontline'], over: 'target' },
  'ask for quote': { who: ['administrator', 'developer', 'frontline'], over: 'target' },
  'give case': { who: ['administrator', 'developer', 'director'], over: 'target' },
  'measure case': { who: ['administrator', 'developer', 'director'], over: 'target' },
  // It speaks to residents in the organisation's name.
  'close case': { who: ['administrator', 'developer', 'director'], over: 'target' },
  'tell speakers': { who: ['system'], over: 'organisation' },
  'forget quotes': { who: ['system'], over: 'organisation' },
})
