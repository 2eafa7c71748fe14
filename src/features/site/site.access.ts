import { accessOf } from '../../platform/access.ts'

/** Everything here is public, and nothing is changed. */
export const { table: access } = accessOf({})
