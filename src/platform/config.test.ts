import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { CannotStart } from './errors.ts'

test('with no settings it runs here, all in one, with the demo', () => {
  const config = readConfig({})
  expect(config).toMatchObject({
    PORT: 3000,
    RUN: 'all',
    development: true,
    demo: true,
    baseUrl: 'http://localhost:3000',
  })
})

test('in production there is no demo unless it is asked for', () => {
  expect(readConfig({ NODE_ENV: 'production' })).toMatchObject({ development: false, demo: false })
  expect(readConfig({ NODE_ENV: 'production', DEMO: 'yes' }).demo).toBe(true)
})

test('an empty setting is no setting', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' }).PORT).toBe(3000)
})

test.each([
  ['PORT', 'eighty'],
  ['RUN', 'everything'],
  ['DATABASE_URL', 'mysql://somewhere'],
  ['BASE_URL', 'palaute.example.fi'],
  ['SESSION_SECRET', 'short'],
])('a wrong %s stops the start in one line that names it', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(CannotStart)
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^Setting ${name} [^\\n]+$`))
})

test.each([{ HOST: '0.0.0.0' }, { BASE_URL: 'https://palaute.example.fi' }])(
  'development does not open to others: %o',
  (open) => {
    expect(() => readConfig(open)).toThrow(/NODE_ENV=production/)
    expect(readConfig({ ...open, NODE_ENV: 'production' }).development).toBe(false)
  },
)

test('a port that no browser opens is refused, unless people come by another address', () => {
  expect(() => readConfig({ PORT: '4190' })).toThrow(/^No browser opens port 4190/)
  const behind = { PORT: '4190', BASE_URL: 'https://palaute.example.fi', NODE_ENV: 'production' }
  expect(readConfig(behind).PORT).toBe(4190)
})

test('half a file store is refused, naming what is missing', () => {
  expect(() => readConfig({ S3_ENDPOINT: 'https://s3.example.fi' })).toThrow(/S3_BUCKET is missing/)
})

test('an address of ours loses its last slash, so that links do not get two', () => {
  const given = { BASE_URL: 'https://palaute.example.fi/', NODE_ENV: 'production' }
  expect(readConfig(given).baseUrl).toBe('https://palaute.example.fi')
})
