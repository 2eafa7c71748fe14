import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { withLock } from './lock.ts'

/** A real Chromium from npm. Close it when done; opening one takes about a second once it is unpacked. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, folder } = await unpackBrowser()
  return chromium.launch({
    executablePath,
    headless: true,
    env: { ...process.env, TMPDIR: folder, ...fontSettings(folder) },
    // The package's own arguments switch off web security and run everything in one process, which dies.
    args: ['--no-sandbox', '--disable-gpu', '--no-zygote', '--font-render-hinting=none'],
  })
}

/** Unpacks the browser once per version, in a folder of its own: the package would reuse any version it finds. */
async function unpackBrowser(): Promise<{ executablePath: string; folder: string }> {
  const folder = browserFolder()
  const executablePath = join(folder, 'chromium')
  await withLock(`${folder}.lock`, async () => {
    if (existsSync(join(folder, 'complete'))) return
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const before = process.env['TMPDIR']
    process.env['TMPDIR'] = folder
    try {
      const { default: packaged } = await import('@sparticuz/chromium')
      await packaged.executablePath()
      mkdirSync(join(folder, 'complete'))
    } finally {
      if (before === undefined) delete process.env['TMPDIR']
      else process.env['TMPDIR'] = before
    }
  })
  return { executablePath, folder }
}

/** A machine without fonts shows no text at all: the package brings one along. */
function fontSettings(folder: string): Record<string, string> {
  const settings = { XDG_DATA_HOME: folder }
  return existsSync('/etc/fonts/fonts.conf')
    ? settings
    : { ...settings, FONTCONFIG_PATH: join(folder, 'fonts') }
}

function browserFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const manifest = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8')) as {
    version: string
  }
  // Whoever else uses this machine has a browser of their own.
  const owner = createHash('sha256').update(dirname(entry)).digest('hex').slice(0, 8)
  return join(tmpdir(), `vastakaiku-chromium-${manifest.version}-${owner}`)
}
