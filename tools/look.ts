/** `npm run look`: walks the pages of the demo in a real browser and takes a picture of each, on a phone and on a desk. */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { readConfig } from '../src/platform/config.ts'
import { startProgram } from '../src/start.ts'
import { launchBrowser } from '../tests/browser.ts'
import { type Look, residentLooks, staffLooks } from './look.pages.ts'

const out = path.resolve('.look')
const port = Number(process.env['PORT'] ?? 3987)
const baseURL = `http://localhost:${port}`
const widths = [360, 1280]
const faults: string[] = []
let awaited = 200

await rm(out, { recursive: true, force: true })
await mkdir(out, { recursive: true })
const dataDir = await mkdtemp(path.join(tmpdir(), 'vastakaiku-look-'))
// PostgreSQL may run as another user, and must get through.
await chmod(dataDir, 0o755)
// The stories alone: what fills in behind would change the pages while they are looked at.
const shown = { DEMO: 'recent', NODE_ENV: 'development', LOG_LEVEL: 'warn' }
const settings = { PORT: String(port), DATA_DIR: dataDir, ...shown }
const running = await startProgram(readConfig(settings), console.log)
const browser = await launchBrowser()
try {
  await walk('residents', residentLooks)
  await walk('staff', staffLooks, 'Aino Rantala')
} finally {
  await browser.close()
  await running.stop()
  await rm(dataDir, { recursive: true, force: true })
}
for (const fault of faults) console.error(`FAULT ${fault}`)
console.log(`${out}: ${faults.length} faults`)
process.exit(faults.length > 0 ? 1 : 0)

async function walk(audience: string, looks: readonly Look[], person?: string) {
  const context = await browser.newContext({ baseURL, locale: 'fi-FI', timezoneId: 'Europe/Helsinki' })
  const page = await context.newPage()
  watch(page)
  if (person !== undefined) await signIn(page, person)
  for (const look of looks) await lookAt(page, audience, look)
  await context.close()
}

async function signIn(page: Page, person: string) {
  await page.goto('/kaikuranta/staff')
  await take(page, 'staff-sign-in')
  await page.locator('main a.vk-button, main button').first().click()
  await page.getByRole('button', { name: new RegExp(person) }).waitFor()
  await take(page, 'staff-provider')
  await page.getByRole('button', { name: new RegExp(person) }).click()
  await page.waitForURL('**/kaikuranta/staff')
}

async function lookAt(page: Page, audience: string, { name, address, act, status = 200 }: Look) {
  awaited = status
  try {
    await page.goto(address)
    await act?.(page)
    await take(page, `${audience}-${name}`)
  } catch (error) {
    faults.push(`${name}: ${(error as Error).message.split('\n')[0]}`)
  }
}

async function take(page: Page, name: string) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 600 ? 740 : 900 })
    await page.screenshot({ path: path.join(out, `${name}-${width}.png`), fullPage: true })
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
    if (wide > width) faults.push(`${name} at ${width}: the page is ${wide} px wide`)
  }
  console.log(`${name}  ${new URL(page.url()).pathname}`)
}

// What the browser itself complains of: scripts, style and pictures refused, requests failed.
function watch(page: Page) {
  page.on('console', (message) => {
    // The browser says in words what the status of the page itself has said.
    if (message.type() === 'error' && !message.text().includes(`status of ${awaited}`))
      faults.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  page.on('requestfailed', (request) => faults.push(`${request.url()}: ${request.failure()?.errorText}`))
  page.on('response', (response) => {
    if (response.status() >= 400 && response.status() !== awaited)
      faults.push(`${response.url()}: ${response.status()}`)
  })
}
