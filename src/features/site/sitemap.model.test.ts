import { expect, test } from 'vitest'
import { robotsOf, sitemapOf } from './sitemap.model.ts'

test('a sitemap names each page in three languages, and each of them the others', () => {
  const xml = sitemapOf('https://kunta.example/kunta', ['', '/services/a'])
  expect(xml.match(/<loc>/g)).toHaveLength(6)
  expect(xml.match(/<xhtml:link /g)).toHaveLength(18)
  expect(xml).toContain('<loc>https://kunta.example/kunta/sv/services/a</loc>')
  expect(xml).toContain('hreflang="en" href="https://kunta.example/kunta/en"/>')
})

test('an address cannot break the sitemap', () => {
  expect(sitemapOf('https://kunta.example/kunta', ['/services?a=1&b="<'])).toContain(
    '/services?a=1&amp;b=&quot;&lt;',
  )
})

test('robots keep off staff, codes and whatever is invented, and find the sitemaps of the rest', () => {
  const robots = robotsOf('https://kunta.example', [
    { slug: 'kunta', invented: false },
    { slug: 'keksitty', invented: true },
  ])
  expect(robots.split('\n')).toEqual([
    'User-agent: *',
    'Disallow: /api/',
    'Disallow: /dev/',
    'Disallow: /*/staff',
    'Disallow: /*/v/',
    'Disallow: /*/*/follow/',
    'Disallow: /keksitty/',
    'Sitemap: https://kunta.example/kunta/sitemap.xml',
    '',
  ])
})
