import type { Context } from '../../platform/context.ts'
import { accessOf } from '../../platform/access.ts'

export const {
  allow,
  may,
  reachOf,
  table: access,
} = accessOf({
  'ask for review': { who: ['frontline', 'developer', 'administrator', 'system'], over: 'target' },
  'review words': { who: ['frontline', 'developer', 'administrator'], over: 'target' },
  // A speaker who is forgotten takes their words along, by a job that follows their own deed.
  'empty review': { who: ['system'], over: 'organisation' },
})

/** Whether any of this person's roles reviews words, wherever it reaches. */
export function canReview(ctx: Context): boolean {
  const { who } = access['review words']
  return ctx.actor.kind === 'staff' && ctx.actor.grants.some(({ role }) => who.some((one) => one === role))
}
