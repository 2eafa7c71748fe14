import { accessOf } from '../../platform/access.ts'

/** Everything here is public; what people do with their own data they prove by what was sent to them. */
export const { allow, table: access } = accessOf({
  'ask for own data': { who: ['anyone'], over: 'organisation' },
})
