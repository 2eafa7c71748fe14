import { accessOf } from '../../platform/access.ts'
import type { Context } from '../../platform/context.ts'

const everyRole = ['administrator', 'developer', 'frontline', 'director', 'viewer'] as const

export const {
  allow,
  may,
  mayWith,
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
  'take up stranded': { who: ['system'], over: 'organisation' },

  // Answering
  'answer invitation': { who: ['anyone'], over: 'organisation' },
  'give feedback': { who: ['anyone'], over: 'organisation' },
  'read text': { who: ['system'], over: 'organisation' },
  'see feedback': { who: everyRole, over: 'target' },
  'enter feedback': { who: ['administrator', 'developer', 'frontline', 'director'], over: 'target' },
  'reply to feedback': { who: ['administrator', 'developer', 'frontline', 'director'], over: 'target' },
  'assign feedback': { who: ['administrator', 'developer', 'frontline', 'director'], over: 'target' },
  'count scores': { who: ['system'], over: 'organisation' },
  'forget words': { who: ['system'], over: 'organisation' },
})

/** Whether this room has anything for a person at all: a data protection officer works with no services. */
export function maySeeSome({ actor }: Context): boolean {
  return actor.kind === 'staff' && actor.grants.some(({ role }) => everyRole.some((one) => one === role))
}
