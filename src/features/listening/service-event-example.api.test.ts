import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { getRequestListener } from '@hono/node-server'
import { expect, test } from 'vitest'
import { anApp } from '../../../tests/builders/app.ts'
import { aService } from '../../../tests/builders/catalogue.ts'
import { aContext, aMonday, found } from '../../../tests/builders/context.ts'
import { testDatabase } from '../../../tests/database.ts'
import { newId } from '../../platform/id.ts'
import { feature } from './index.ts'
import { openServiceEventFile } from './service-event-file.model.ts'

const t = testDatabase()
const page = readFileSync('docs/service-events.md', 'utf8')
// Does what the examples ask of curl, which not every machine has.
const curl = `curl() { '${process.execPath}' -e '
  const [body, headers, words] = [[], {}, process.argv.slice(1)]
  let address
  while (words.length > 0) {
    const word = words.shift()
    if (word === "-X") words.shift()
    else if (word === "-H") { const [name, value] = words.shift().split(": "); headers[name] = value }
    else if (word === "-d") body.push(words.shift())
    else if (word === "--data-binary") { words.shift(); body.push(require("fs").readFileSync(0, "utf8")) }
    else address = word
  }
  fetch(address, { method: "POST", headers, body: body.join("") })
    .then((answer) => answer.text()).then((text) => process.stdout.write(text))
' -- "$@"; }`
const examples = (language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text)

test('the examples for the API are taken as they stand in the documentation', async () => {
  const ctx = aContext({ organisation: await found(t.database) })
  await aService(t.database, ctx, { key: 'kirjasto' })
  const machine = { kind: 'machine', id: newId<'apiKey'>(aMonday) } as const
  const { app } = anApp(t.database, [feature], { machine })
  const server = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const environment = {
    ...process.env,
    SITE: `http://127.0.0.1:${port}`,
    ORGANISATION: ctx.organisation.slug,
    KEY: 'a-key',
    TIME: '2026-11-23T12:00:00+02:00',
  }
  const answers = []
  for (const command of examples('sh')) {
    const { stdout } = await promisify(execFile)('sh', ['-c', `${curl}\n${command}`], { env: environment })
    answers.push(JSON.parse(stdout))
  }
  server.close()
  expect(answers).toEqual([
    { taken: 1, repeated: 0, refused: [] },
    { taken: 2, repeated: 0, refused: [] },
  ])
})

test('the example of a file is read whole, with its exclusion', async () => {
  const [file = ''] = examples('csv')
  const bytes = Buffer.from(file.replaceAll('DATE', '22.11.2026'))
  const opened = await openServiceEventFile(chunksOf(bytes), {
    now: aMonday,
    defaults: { source: 'booking' },
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
  const rows = []
  for await (const row of opened.rows) rows.push(row)
  expect(rows.map((row) => 'event' in row)).toEqual([true, true])
  expect(rows[1]).toMatchObject({
    event: { id: 'k-2', visitType: 'ajanvaraus', channel: 'puhelin', language: 'sv', protectedAddress: true },
  })
})

async function* chunksOf(bytes: Buffer) {
  yield bytes
}
