import { NotFound } from '../../platform/errors.ts'
import { type Id, readId } from '../../platform/id.ts'
import type { WebContext } from '../../platform/web/routes.ts'

/** The service that an address of staff's pages names. */
export function serviceIdOf(c: WebContext): Id<'service'> {
  const id = readId<'service'>(c.req.param('id'))
  if (!id) throw new NotFound('service')
  return id
}

/** Its page for staff, to which every form about it leads back. */
export function servicePageOf(c: WebContext, serviceId: Id<'service'>): string {
  return `/${c.var.ctx.organisation.slug}/staff/services/${serviceId}`
}
