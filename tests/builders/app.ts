import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newApp } from '../../src/app.ts'
import { readConfig } from '../../src/platform/config.ts'
import type { Actor, Organisation } from '../../src/platform/context.ts'
import type { Database, Read } from '../../src/platform/db/database.ts'
import { Forbidden } from '../../src/platform/errors.ts'
import type { Feature } from '../../src/platform/feature.ts'
import { localFileStore } from '../../src/platform/files/local-file-store.ts'
import { newLog } from '../../src/platform/log.ts'
import type { OrganisationRegister, Services } from '../../src/platform/surroundings.ts'
import type { Words } from '../../src/platform/texts.ts'
import { newMetrics } from '../../src/platform/web/metrics.ts'
import { newRateLimiter, usualRules } from '../../src/platform/web/rate-limit.ts'
import { aMonday, testSecrets } from './context.ts'

export type AppGiven = {
  /** Who is signed in; nobody where it is left out, and then staff pages are refused. */
  staff?: Actor
  /** What calls the API with a right key; nothing where it is left out. */
  machine?: Actor
  clock?: () => Date
  /** Read anew at each request where it is left out: organisations founded in the middle of a test are found. */
  organisations?: OrganisationRegister
}

/** The site with these rooms only, as app.ts mounts them, asked without a network. */
export function anApp(database: Database, features: readonly Feature[], given: AppGiven = {}) {
  const services = {
    ...someServices(database, given.clock),
    ...(given.organisations ? { organisations: given.organisations } : {}),
  }
  const limiter = newRateLimiter({ rules: usualRules, now: services.clock })
  const app = newApp({
    services,
    features,
    limiter,
    metrics: newMetrics(),
    staffGuard: async (c) => {
      const { staff } = given
      if (staff?.kind !== 'staff') throw new Forbidden('sign in')
      c.set('ctx', { ...c.var.ctx, actor: staff })
      c.set('sessionId', staff.sessionId)
      return undefined
    },
    apiGuard: async (c) => {
      if (given.machine) c.set('ctx', { ...c.var.ctx, actor: given.machine })
    },
  })

  return {
    app,
    services,
    /** `from` is the visitor's address: limits are counted by it. */
    async get(address: string, from = '192.0.2.1') {
      return app.request(address, { headers: { 'x-forwarded-for': from } })
    },
    async post(address: string, values: Readonly<Record<string, string>>, from = '192.0.2.1') {
      return app.request(address, {
        method: 'POST',
        body: new URLSearchParams(values),
        headers: { 'x-forwarded-for': from },
      })
    },
    /** Opens the page and sends the form that posts to `action` with its hidden fields, as a browser would. */
    async submit(page: string, action: string, values: Readonly<Record<string, string>> = {}) {
      const html = await (await this.get(page)).text()
      return this.post(action, { ...hiddenOf(html, action), ...values })
    },
  }
}

/** The hidden fields of the form that posts to `action`; on its own address when the form names none. */
export function hiddenOf(html: string, action: string): Record<string, string> {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? []
  const form = forms.find((one) => one.includes(`action="${action}"`)) ?? forms.find(postsHere)
  if (!form) throw new Error(`No form on the page posts to ${action}`)
  const fields = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]))
}

export function someServices(database: Database, clock: () => Date = () => aMonday): Services {
  const folder = path.join(tmpdir(), `vastakaiku-files-${randomBytes(6).toString('hex')}`)
  return {
    // One proxy in front, so that a test can come from any address.
    config: readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', TRUSTED_PROXIES: '1' }),
    database,
    secrets: testSecrets,
    files: localFileStore(folder, { bytesPerFile: 40_000_000, bytesPerOrganisation: 100_000_000 }),
    log: newLog('silent'),
    organisations: aRegister(database),
    clock,
  }
}

function aRegister(database: Database): OrganisationRegister {
  const find = (column: 'slug' | 'organisationId', value: string) =>
    database.readRegister(async (db) => {
      const row = await organisations(db).where(column, '=', value).executeTakeFirst()
      return row && organisationOf(row)
    })
  return {
    findBySlug: (slug) => find('slug', slug),
    findById: (id) => find('organisationId', id),
    list: () =>
      database.readRegister(async (db) =>
        (await organisations(db).orderBy('slug').execute()).map(organisationOf),
      ),
    forget: () => undefined,
  }
}

function organisations(db: Read) {
  return db
    .selectFrom('identity.organisation')
    .select(['organisationId', 'slug', 'kind', 'names', 'languages', 'requiredLanguages', 'invented'])
}

type Row = Awaited<ReturnType<ReturnType<typeof organisations>['execute']>>[number]

function organisationOf({ organisationId, names, ...row }: Row): Organisation {
  return { ...row, id: organisationId as Organisation['id'], names: names as Words, logo: false }
}

function postsHere(form: string) {
  return form.includes('method="post"') && !form.includes('action="')
}
