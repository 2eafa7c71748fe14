import { type Language, interfaceLanguages } from '../../platform/texts.ts'

/** The same page in each language of the interface: `path` is what follows the language. */
export function sitemapOf(site: string, paths: readonly string[]): string {
  const entries = paths.flatMap((path) => interfaceLanguages.map((language) => entryOf(site, path, language)))
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`
}

/**
 * What may be looked through: never what a person's own code opens, nor what belongs to staff, nor an invented
 * organisation, which would be taken for a real one.
 */
export function robotsOf(
  baseUrl: string,
  organisations: readonly { slug: string; invented: boolean }[],
): string {
  const invented = organisations.filter((one) => one.invented).map(({ slug }) => `/${slug}/`)
  const real = organisations.filter((one) => !one.invented)
  const closed = ['/api/', '/dev/', '/*/staff', '/*/v/', '/*/*/follow/', ...invented]
  return [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    ...real.map(({ slug }) => `Sitemap: ${baseUrl}/${slug}/sitemap.xml`),
    '',
  ].join('\n')
}

function entryOf(site: string, path: string, language: Language): string {
  const others = interfaceLanguages.map(
    (other) =>
      `    <xhtml:link rel="alternate" hreflang="${other}" href="${escaped(`${site}/${other}${path}`)}"/>`,
  )
  return ['  <url>', `    <loc>${escaped(`${site}/${language}${path}`)}</loc>`, ...others, '  </url>'].join(
    '\n',
  )
}

function escaped(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
