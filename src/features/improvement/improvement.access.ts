import { accessOf, type Grant, type Role, type Target } from '../../platform/access.ts'
import type { Context } from '../../platform/context.ts'

const everyRole = ['administrator', 'developer', 'frontline', 'director', 'viewer'] as const

export const {
  allow,
  may,
  mayWith,
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

/** Whether there is any service this person may open a case of; which ones, the deed itself decides. */
export function mayOpenSome(ctx: Context): boolean {
  return maySomewhere(ctx, access['open case'].who)
}

/** Whether the room has anything for this person at all. */
export function maySeeSome(ctx: Context): boolean {
  return maySomewhere(ctx, access['see cases'].who)
}

/** Whether a case in these hands would move: whoever only looks at cases cannot be its owner. */
export function canOwn(grants: readonly Grant[], one: Target): boolean {
  return mayWith(grants, 'gather feedback', one) || mayWith(grants, 'close case', one)
}

/** Whose cases are "mine": nobody's for a machine. */
export function personIdOf(ctx: Context): string {
  return ctx.actor.kind === 'staff' ? ctx.actor.id : '00000000-0000-0000-0000-000000000000'
}

function maySomewhere({ actor }: Context, who: readonly Role[]): boolean {
  return actor.kind === 'staff' && actor.grants.some(({ role }) => who.includes(role))
}
