import { gatewayLine } from '../../src/features/messaging/gateway.line.ts'
import { readConfig } from '../../src/platform/config.ts'
import type { Organisation } from '../../src/platform/context.ts'
import { newPool, newProgramPool } from '../../src/platform/db/client.ts'
import { newDatabase } from '../../src/platform/db/database.ts'
import { startLines } from '../../src/platform/lines.ts'
import { newLog } from '../../src/platform/log.ts'
import { testSecrets } from '../builders/context.ts'

/** As much of the worker as sends texts over a line, in a process that can be killed. */
type Given = { programUrl: string; ownerUrl: string; organisation: Organisation }

process.once('message', (given: Given) => work(given))
process.on('disconnect', () => process.exit(0))
process.send?.('up')

function work({ programUrl, ownerUrl, organisation }: Given) {
  const ignore = () => undefined
  const services = {
    config: readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent' }),
    database: newDatabase(newProgramPool(programUrl, 6, ignore)),
    secrets: testSecrets,
    files: undefined as never,
    log: newLog('silent'),
    organisations: {
      findById: async () => organisation,
      findBySlug: async () => organisation,
      list: async () => [organisation],
      forget: ignore,
    },
    clock: () => new Date(),
  }
  startLines({ ownerPool: newPool(ownerUrl, 2, ignore), services, lines: [gatewayLine], lookEveryMs: 50 })
}
