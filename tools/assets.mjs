// Style sheets, fonts and islands into dist/assets, each named by its content so that browsers may keep it for ever.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const styles = join(root, 'src/ui/styles')
const islands = join(root, 'src/ui/islands')
const fonts = join(root, 'node_modules/@fontsource-variable/source-sans-3/files')
const target = join(root, 'dist/assets')
const manifestFile = join(target, 'manifest.json')

const sheets = ['site', 'answer']
const fontNames = ['latin', 'latin-ext']

/** Builds what has changed. Safe to run twice at once: the manifest is swapped in last, whole. */
export async function buildAssets() {
  const inputs = hashOfInputs()
  if (isCurrent(inputs)) return { built: false }
  mkdirSync(target, { recursive: true })
  const files = {}
  const fontFiles = Object.fromEntries(fontNames.map((name) => [name, addFont(files, name)]))
  await addSheets(files, fontFiles)
  await addIslands(files)
  const written = `${manifestFile}.${process.pid}`
  writeFileSync(written, `${JSON.stringify({ inputs, files }, null, 2)}\n`)
  renameSync(written, manifestFile)
  removeAllBut(new Set(Object.values(files)))
  return { built: true }
}

/** Our own files that they are made of. */
export function assetSources() {
  const folders = [styles, islands].filter((folder) => existsSync(folder))
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((name) => join(folder, name))
      .filter((file) => statSync(file).isFile())
      .toSorted(),
  )
}

function hashOfInputs() {
  const hash = createHash('sha256')
  // The lock file stands for the versions of Sass, govuk-frontend, esbuild and the font.
  for (const file of [...assetSources(), join(root, 'package-lock.json'), fileURLToPath(import.meta.url)]) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function isCurrent(inputs) {
  if (!existsSync(manifestFile)) return false
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'))
  return (
    manifest.inputs === inputs &&
    Object.values(manifest.files).every((file) => existsSync(join(target, file)))
  )
}

function addFont(files, name) {
  const body = readFileSync(join(fonts, `source-sans-3-${name}-wght-normal.woff2`))
  return add(files, `source-sans-3-${name}.woff2`, body)
}

async function addSheets(files, fontFiles) {
  const sass = await import('sass')
  const font = (argument) => {
    const file = fontFiles[argument.assertString('name').text]
    if (!file) throw new Error(`No font called ${argument}`)
    return new sass.SassString(`url("${file}")`, { quotes: false })
  }
  for (const sheet of sheets) {
    const { css } = sass.compile(join(styles, `${sheet}.scss`), {
      style: 'compressed',
      loadPaths: [join(root, 'node_modules')],
      quietDeps: true,
      functions: { 'font-file($name)': ([name]) => font(name) },
    })
    add(files, `${sheet}.css`, css)
  }
}

async function addIslands(files) {
  const entries = existsSync(islands) ? readdirSync(islands).filter((file) => /^[^.]+\.tsx?$/.test(file)) : []
  if (entries.length === 0) return
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: entries.map((file) => join(islands, file)),
    outdir: target,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx/dom',
  })
  for (const output of outputFiles) add(files, basename(output.path), output.contents)
}

function add(files, name, body) {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  const dot = name.lastIndexOf('.')
  const hashed = `${name.slice(0, dot)}-${hash}${name.slice(dot)}`
  writeFileSync(join(target, hashed), body)
  files[name] = hashed
  return hashed
}

function removeAllBut(kept) {
  const known = /-[0-9a-f]{12}\.(css|js|woff2)$/
  for (const file of readdirSync(target)) {
    if (known.test(file) && !kept.has(file)) rmSync(join(target, file), { force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { built } = await buildAssets()
  console.log(built ? 'Assets built into dist/assets.' : 'Assets are up to date.')
}
