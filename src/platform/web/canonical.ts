import { interfaceLanguages } from '../texts.ts'
import type { WebContext } from './routes.ts'

/**
 * The one address of a page, and of the same page in the other languages; `path` begins with the organisation and its language.
 * By itself without what stands after a question mark, which tells how one came.
 */
export function canonical(c: WebContext, path: string = c.req.path) {
  const { baseUrl, language, organisation } = c.var.ctx
  const rest = path.slice(`/${organisation.slug}/${language}`.length)
  const links = [
    `<${baseUrl}${path}>; rel="canonical"`,
    ...interfaceLanguages.map(
      (one) => `<${baseUrl}/${organisation.slug}/${one}${rest}>; rel="alternate"; hreflang="${one}"`,
    ),
  ]
  c.header('link', links.join(', '))
}
