// npm start: builds the program and its style sheets where they have changed, side by side, and runs it. Read file by file
// from its source, as `npm run dev` reads it, the first start of a machine would take seven seconds longer.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { constants, setPriority } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const kept = path.join(root, '.cache/program')
const AN_HOUR = 3_600_000

const cluster = isFirst() ? makeCluster() : undefined
// Until the database is made there is more to do than there are processors; while it is migrated and filled there is less.
const assets = cluster ? cluster.then(buildAssets, buildAssets) : buildAssets()
// What became of them is told to those who wait for them.
for (const begun of [assets, cluster]) begun?.catch(() => undefined)
const { run } = await import(pathToFileURL(path.join(await built(), 'run.js')).href)
await run({ assets, cluster })

/** With PostgreSQL from npm, and no folder of it yet. Older versions of Node do not read its part of the program as it is. */
function isFirst() {
  return !process.env.DATABASE_URL && !existsSync(folderOfPostgres()) && Boolean(process.features.typescript)
}

async function makeCluster() {
  const folder = folderOfPostgres()
  const { makeFolder } = await import('../src/platform/folder.ts')
  makeFolder(path.dirname(folder))
  const { makeClusterAhead } = await import('../src/platform/postgres/postgres.ts')
  await makeClusterAhead(folder)
}

function folderOfPostgres() {
  return path.resolve(process.env.DATA_DIR || '.data', 'postgres')
}

/** In a process of its own: it takes a while, and the program goes on meanwhile. */
function buildAssets() {
  const builder = spawn(process.execPath, [path.join(root, 'tools/assets.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  // Behind the program, which does without them for longer than they take.
  if (builder.pid !== undefined) setPriority(builder.pid, constants.priority.PRIORITY_LOW)
  return new Promise((resolve, reject) => {
    builder.once('error', reject)
    builder.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('The style sheets could not be built')),
    )
  })
}

/** Each version in a folder of its own, made beside and renamed when whole, so that two may start at once. */
async function built() {
  const folder = path.join(kept, hashOfSource())
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  const { bundle, stopBundling } = await import('./bundle.mjs')
  await bundle(['run'], { out: unfinished })
  await stopBundling()
  // What is read as files, where the program built for production has it.
  for (const [name, place] of [
    ['db', 'db'],
    ['assets', 'dist/assets'],
    ['kernels', 'dist/kernels'],
  ])
    symlinkSync(path.join(root, place), path.join(unfinished, name))
  moveTo(folder, unfinished)
  forgetOthers(folder)
  return folder
}

function hashOfSource() {
  const hash = createHash('sha256')
  const sources = ['src', 'demo'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true })
      .filter((name) => /\.(tsx?|json)$/.test(name))
      .toSorted()
      .map((name) => path.join(folder, name)),
  )
  // The lock file stands for the versions of what it is built with.
  for (const file of [...sources, 'package-lock.json', 'tools/bundle.mjs'])
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  return hash.digest('hex').slice(0, 16)
}

function moveTo(folder, unfinished) {
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    // Another start has built the same.
    if (!existsSync(folder)) throw error
  }
}

/** Those of earlier versions, which no start is reading any more. */
function forgetOthers(folder) {
  for (const name of readdirSync(kept)) {
    const other = path.join(kept, name)
    // Another start may be forgetting the same.
    const made = statSync(other, { throwIfNoEntry: false })?.mtimeMs
    if (other !== folder && made !== undefined && Date.now() - made > AN_HOUR)
      rmSync(other, { recursive: true, force: true })
  }
}
