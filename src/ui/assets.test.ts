import { expect, test } from 'vitest'
import { assetPath, findAsset } from './assets.ts'

test('an asset is found by the address its name gives', () => {
  for (const name of ['site.css', 'answer.css', 'source-sans-3-latin.woff2']) {
    const path = assetPath(name)
    expect(path).toMatch(/^\/assets\/[\w-]+-[0-9a-f]{12}\.\w+$/)
    expect(findAsset(path)?.body.byteLength).toBeGreaterThan(1000)
  }
  expect(findAsset(assetPath('site.css'))?.type).toBe('text/css; charset=utf-8')
})

test('the fonts that the sheet names are there, and no other font or brand', () => {
  const css = new TextDecoder().decode(findAsset(assetPath('site.css'))?.body)
  const named = [...css.matchAll(/url\("?([^")]+)"?\)/g)].map((match) => match[1])
  expect(named.length).toBeGreaterThan(0)
  for (const file of named) expect(findAsset(`/assets/${file}`)?.type).toBe('font/woff2')
  expect(css).not.toMatch(/GDS Transport/i)
})

test('what was not built is not found', () => {
  expect(findAsset('/assets/../package.json')).toBeUndefined()
  expect(() => assetPath('missing.css')).toThrow('no asset called missing.css')
})
