import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Asset = { readonly body: Uint8Array<ArrayBuffer>; readonly type: string }

type Assets = { readonly paths: ReadonlyMap<string, string>; readonly files: ReadonlyMap<string, Asset> }

let loaded: Assets | undefined

/** The address of an asset by its plain name: `site.css` -> `/assets/site-1a2b3c4d5e6f.css`. */
export function assetPath(name: string): string {
  const path = assets().paths.get(name)
  if (path === undefined) throw new Error(`There is no asset called ${name}`)
  return path
}

/** The asset behind an address made by `assetPath`; its content never changes, so it may be cached for ever. */
export function findAsset(path: string): Asset | undefined {
  return assets().files.get(path)
}

function assets(): Assets {
  loaded ??= load(assetFolder())
  return loaded
}

function load(folder: string): Assets {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    files: Record<string, string>
  }
  const paths = new Map<string, string>()
  const files = new Map<string, Asset>()
  for (const [name, file] of Object.entries(manifest.files)) {
    const path = `/assets/${file}`
    paths.set(name, path)
    files.set(path, { body: new Uint8Array(readFileSync(join(folder, file))), type: typeOf(file) })
  }
  return { paths, files }
}

function assetFolder(): string {
  // In the source tree this file is src/ui/assets.ts; bundled for production it is part of dist/ or dist/chunks/.
  const candidates = ['../../dist/assets', 'assets', '../assets'].map((folder) =>
    join(import.meta.dirname, folder),
  )
  const found = candidates.find((folder) => existsSync(join(folder, 'manifest.json')))
  if (found === undefined) throw new Error('The assets are not built: run `node tools/assets.mjs`')
  return found
}

function typeOf(file: string): string {
  if (file.endsWith('.css')) return 'text/css; charset=utf-8'
  if (file.endsWith('.js')) return 'text/javascript; charset=utf-8'
  return 'font/woff2'
}
