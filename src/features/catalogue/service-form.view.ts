import type { WebContext } from '../../platform/web/routes.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { type Service, wordsFor } from './service.model.ts'
import { servicePageOf } from './service-staff-address.view.ts'

/** The page around a form about one service: it leads back to the service, and says when something is to be mended. */
export function serviceFormPage(
  c: WebContext,
  service: Pick<Service, 'serviceId' | 'names'>,
  { title, errors }: { title: string; errors: FieldErrors },
) {
  const count = Object.keys(errors).length
  return {
    title,
    back: {
      href: servicePageOf(c, service.serviceId),
      label: wordsFor(service.names, c.var.ctx.language).text,
    },
    errors: count,
    status: count === 0 ? (200 as const) : (422 as const),
  }
}
