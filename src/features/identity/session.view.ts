import { setCookie } from 'hono/cookie'
import type { WebContext } from '../../platform/web/routes.ts'

export const sessionCookie = 'vastakaiku_session'

/** The root of one organisation's staff pages: cookies hold for it only, so two organisations never see each other's. */
export function staffRoot(c: WebContext): string {
  return `/${c.var.ctx.organisation.slug}/staff`
}

export function keepSession(c: WebContext, { token, expiresAt }: { token: string; expiresAt: Date }) {
  setCookie(c, sessionCookie, token, { ...safely(c), path: staffRoot(c), expires: expiresAt })
}

/** Out of the reach of scripts, and never sent from another site's form. */
export function safely(c: WebContext) {
  const secure = c.var.services.config.baseUrl.startsWith('https:')
  return { httpOnly: true, sameSite: 'Lax', secure } as const
}
