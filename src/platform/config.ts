import path from 'node:path'
import { z } from 'zod'
import { isBlockedPort } from './blocked-ports.ts'
import { CannotStart } from './errors.ts'

const flag = z.enum(['yes', 'no']).transform((value) => value === 'yes')
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))

/** Every setting of the program: what the README lists is read from here. */
export const settings = {
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('port of the web server'),
  HOST: z.string().min(1).default('127.0.0.1').describe('address the web server listens on'),
  BASE_URL: address
    .optional()
    .describe('address residents see, for links in messages; default http://localhost:PORT'),
  DATA_DIR: z.string().min(1).default('.data').describe('folder of the embedded database, secrets and files'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe(
      'your own PostgreSQL 15+, as the role that owns the tables; default: PostgreSQL from npm in DATA_DIR',
    ),
  DATABASE_PROGRAM_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe(
      'the same database as role vastakaiku_program; default: made by the owner if it may create roles',
    ),
  DATABASE_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(2)
    .max(500)
    .default(10)
    .describe('connections of the program'),
  RUN: z.enum(['all', 'web', 'worker']).default('all').describe('what this process runs'),
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('production: no demo, no /dev pages; development stays on this machine'),
  DEMO: z
    .enum(['yes', 'no', 'recent'])
    .optional()
    .describe(
      'yes fills the invented municipality the first time, recent only its last weeks; default yes in development only',
    ),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('how much is logged'),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe('how many proxies stand in front'),
  METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe('bearer token of /metrics; without it only this machine may read'),
  SESSION_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('signs sessions and forms; default: made in DATA_DIR'),
  ENCRYPTION_KEYS: z
    .string()
    .min(1)
    .optional()
    .describe('id:base64,... newest first; default: made in DATA_DIR'),
  HASHING_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('never change it: opt-outs hang on it; default: made in DATA_DIR'),
  S3_ENDPOINT: address.optional().describe('files go to this S3-compatible store; default: DATA_DIR/files'),
  S3_REGION: z.string().default('eu-north-1').describe('region of the store'),
  S3_BUCKET: z.string().min(3).optional().describe('bucket of the store'),
  S3_ACCESS_KEY_ID: z.string().optional().describe('key of the store'),
  S3_SECRET_ACCESS_KEY: z.string().optional().describe('secret of the store'),
  S3_PATH_STYLE: flag.default(true).describe('yes: bucket in the path, as MinIO and most others want it'),
  VOIKKO_PATH: z
    .string()
    .min(1)
    .optional()
    .describe("folder or mor.vfst of Voikko's Finnish dictionary; default: Debian's voikko-fi if installed"),
  FILE_QUOTA_MB: z.coerce.number().int().min(1).default(2000).describe('room for files per organisation'),
}

const schema = z.object(settings)
type Parsed = z.infer<typeof schema>
export type Config = Parsed & {
  baseUrl: string
  dataDir: string
  development: boolean
  demo: boolean
  demoBehind: boolean
}

/** Reads the settings or stops with one line naming the setting that is wrong. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new CannotStart(
      `Setting ${issue?.path.join('.')} is not right: ${issue?.message}. See README.md, Settings.`,
    )
  }
  const values = parsed.data
  refuseHalfAStore(values)
  refuseOpenDevelopment(values)
  refuseUnreachablePort(values)
  const development = values.NODE_ENV !== 'production'
  return {
    ...values,
    baseUrl: values.BASE_URL ?? `http://localhost:${values.PORT}`,
    dataDir: path.resolve(values.DATA_DIR),
    development,
    demo: values.DEMO === undefined ? values.NODE_ENV === 'development' : values.DEMO !== 'no',
    demoBehind: values.DEMO !== 'recent',
  }
}

const thisMachine = ['127.0.0.1', '::1', 'localhost']

// In development whoever reaches the program signs in as anyone and reads the outbox: it stays on one machine.
function refuseOpenDevelopment({ NODE_ENV, HOST, BASE_URL }: Parsed) {
  if (NODE_ENV !== 'development') return
  if (thisMachine.includes(HOST) && !BASE_URL?.startsWith('https:')) return
  throw new CannotStart(
    'In development anyone may sign in as anyone: set NODE_ENV=production, or keep HOST at 127.0.0.1 and BASE_URL at http.',
  )
}

// Behind an address of its own it does not matter where the program listens.
function refuseUnreachablePort({ PORT, BASE_URL }: Parsed) {
  if (BASE_URL !== undefined || !isBlockedPort(PORT)) return
  throw new CannotStart(
    `No browser opens port ${PORT}, which is kept for another protocol: set PORT to another. See README.md, Settings.`,
  )
}

function refuseHalfAStore(values: Parsed) {
  if (!values.S3_ENDPOINT) return
  for (const name of ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const) {
    if (!values[name])
      throw new CannotStart(`Setting ${name} is missing: S3_ENDPOINT is given. See README.md, Settings.`)
  }
}
