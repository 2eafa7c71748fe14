import { NotFound } from '../../platform/errors.ts'
import type { PageRoutes } from '../../platform/web/routes.ts'
import { brandStyleSheet } from '../../ui/brand.ts'
import { findBrand } from './brand.queries.ts'
import { findLogo } from './organisation.queries.ts'

const cached = { 'cache-control': 'public, max-age=60' }

/** The organisation's colours and logo, which every page of it asks for. */
export function brandRoutes(routes: PageRoutes) {
  routes.get('/brand.css', async (c) => {
    const { services, ctx } = c.var
    const brand = await services.database.read(ctx.organisation.id, findBrand)
    const sheet = brand ? brandStyleSheet({ ...brand, onColour: '#ffffff' }) : ''
    return c.body(sheet, 200, { ...cached, 'content-type': 'text/css; charset=utf-8' })
  })

  routes.get('/logo', async (c) => {
    const { services, ctx } = c.var
    const { id } = ctx.organisation
    const logo = await services.database.read(id, (db) => findLogo(db, id))
    const file = logo && (await services.files.get(id, logo.key))
    if (!file) throw new NotFound('logo')
    // At most 200 kB, so it is read whole.
    const body: Buffer<ArrayBuffer> = Buffer.concat(await Array.fromAsync(file))
    return c.body(body, 200, { ...cached, 'content-type': logo.type })
  })
}
