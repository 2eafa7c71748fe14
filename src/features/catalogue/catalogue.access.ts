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
})
