import type { Page } from 'playwright-core'
import { press, siteUrl } from './site.ts'

/** Makes a key for another system on the page of keys, where it is shown once. */
export async function makeApiKey(administrator: Page, slug: string, name: string): Promise<string> {
  await administrator.goto(`/${slug}/staff/api-keys`)
  await administrator.getByLabel('Mille järjestelmälle').fill(name)
  await press(administrator.getByRole('button', { name: 'Tee avain' }))
  return administrator.locator('main code').innerText()
}

type Reached = { phone: string } | { email: string }

let told = 0

/** A visit to the library an hour ago, as the booking system tells of it. */
export function aVisit(given: Reached & { language?: string; service?: string }) {
  told += 1
  return {
    id: `journey-${process.pid}-${Date.now()}-${told}`,
    source: 'ajanvaraus',
    service: 'kirjasto',
    happenedAt: new Date(Date.now() - 3_600_000).toISOString(),
    language: 'fi',
    ...given,
  }
}

/** Tells of visits over the API. */
export async function tell(slug: string, key: string | undefined, visits: unknown) {
  const response = await fetch(`${siteUrl()}/api/v1/${slug}/service-events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify(visits),
  })
  const body = (await response.json()) as Record<string, unknown>
  return { status: response.status, type: response.headers.get('content-type') ?? '', body }
}
