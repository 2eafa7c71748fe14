import type { Id } from '../../platform/id.ts'
import { openPlace } from '../../platform/panels.ts'

/** The public page of a service, /{slug}/{language}/services/{key}. */
export const servicePagePlace = openPlace<{ serviceId: Id<'service'>; key: string }>('service page')

/** Right under its summary, before anything else: what one may do there at once. */
export const serviceLeadPlace = openPlace<{ serviceId: Id<'service'>; key: string }>('service lead')
