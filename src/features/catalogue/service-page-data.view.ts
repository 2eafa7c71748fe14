import { raw } from 'hono/html'

/**
 * JSON-LD inside a page. A data block is never run, so the policy that forbids inline scripts lets it be; that no text in it can
 * end the block or open a comment is seen to here, since it cannot be escaped as markup is.
 */
export function dataBlock(data: object) {
  const json = JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
  return raw(`<script type="application/ld+json">${json}</script>`)
}
