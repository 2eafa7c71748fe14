import { newApp } from './app.ts'
import { identityProviders } from './development.ts'
import { apiGuard, features, frontRoutes, sealedColumns, staffGuard } from './features.ts'
import { preferredLanguage } from './frames.tsx'
import type { Config } from './platform/config.ts'
import { freeStrandedJobs } from './platform/db/stranded-jobs.ts'
import type { Feature } from './platform/feature.ts'
import { startLines } from './platform/lines.ts'
import { newMetrics } from './platform/web/metrics.ts'
import { newRateLimiter, usualRules } from './platform/web/rate-limit.ts'
import { encryptAnewJob } from './platform/reencryption.ts'
import { startWorker } from './platform/worker.ts'
import { openProgram, type Program } from './program.ts'
import { schedule } from './schedule.ts'
import { listen, type Server } from './server.ts'

export type Running = { program: Program; port: number | undefined; stop(): Promise<void> }

/** Web and worker in one process, or one of them, as RUN says. `say` is for the person who waits. */
export async function startProgram(
  config: Config,
  say: (line: string) => void = () => undefined,
): Promise<Running> {
  // The port first: a taken one is said at once, before the database is touched.
  const server = config.RUN === 'worker' ? undefined : await listen(config)
  const program = await openProgram(config).catch(async (error: unknown) => {
    await server?.stop()
    throw error
  })
  const demo = await openDemo(program, say).catch(async (error: unknown) => {
    await server?.stop()
    await program.opened.close()
    throw error
  })
  const worker = config.RUN === 'web' ? undefined : await startWork(program)
  // The doors last: whoever hears "ready" may rely on all of it, and may stop it cleanly.
  if (server) await openDoors(program, server, demo ? [...features, demo.feature] : features)
  if (config.demoBehind) demo?.goOn()
  return {
    program,
    port: server?.port,
    async stop() {
      await server?.stop()
      await demo?.stop()
      await worker?.stop()
      await program.opened.close()
    },
  }
}

/** Where it is, and who may sign in to the demo. */
export async function greet({ RUN, baseUrl, demo }: Config, say: (line: string) => void) {
  if (RUN === 'worker') return
  say(`Vastakaiku is at ${baseUrl}`)
  if (!demo) return
  const { announcement } = await import('../demo/announcement.ts')
  say(announcement(baseUrl))
}

// Before the doors open and the worker starts: the demo tells its stories in its own time, and nobody may come between.
async function openDemo({ services, opened }: Program, say: (line: string) => void) {
  const { config, log } = services
  if (!config.demo || config.RUN !== 'all') return undefined
  const demo = await import('../demo/opening.ts')
  return demo.openDemo(services, { log, queue: opened.ownerPool, say })
}

async function openDoors({ services }: Program, server: Server, shown: readonly Feature[]) {
  const limiter = newRateLimiter({ rules: usualRules, now: services.clock })
  const app = newApp({
    services,
    features: shown,
    staffGuard,
    apiGuard,
    limiter,
    metrics: newMetrics(),
    front: frontRoutes(services, preferredLanguage),
  })
  server.serve(app, services.config.development ? await identityProviders(services) : undefined)
}

async function startWork({ services, opened }: Program) {
  const { ownerPool } = opened
  const { freed, release } = await freeStrandedJobs(ownerPool)
  if (freed > 0) services.log.info({ freed }, 'jobs of a killed worker are taken again')
  const worker = await startWorker({
    ownerPool,
    services,
    jobs: [...features.flatMap((feature) => feature.jobs ?? []), encryptAnewJob(sealedColumns)],
    reactions: features.flatMap((feature) => feature.reactions ?? []),
    schedule,
    concurrency: 4,
  })
  const lines = startLines({
    ownerPool,
    services,
    lines: features.flatMap((feature) => feature.lines ?? []),
  })
  return { stop: () => Promise.all([worker.stop(), lines.stop()]).finally(release) }
}
