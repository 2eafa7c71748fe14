import { newApp } from './app.ts'
import { identityProviders } from './development.ts'
import { apiGuard, features, fileColumns, frontRoutes, sealedColumns, staffGuard } from './features.ts'
import { preferredLanguage } from './frames.tsx'
import { freeStrandedJobs } from './platform/db/stranded-jobs.ts'
import type { Feature } from './platform/feature.ts'
import { removeForgottenFilesJob } from './platform/files/forgotten-files.ts'
import { startLines } from './platform/lines.ts'
import { newMetrics } from './platform/web/metrics.ts'
import { newRateLimiter, usualRules } from './platform/web/rate-limit.ts'
import { encryptAnewJob } from './platform/reencryption.ts'
import { startWorker } from './platform/worker.ts'
import type { Program } from './program.ts'
import { schedule } from './schedule.ts'
import type { Server } from './server.ts'

/** The whole site answers from now on; `shown` is what it consists of beside its rooms. */
export async function openDoors({ services }: Program, server: Server, shown: readonly Feature[]) {
  const limiter = newRateLimiter({ rules: usualRules, now: services.clock })
  const app = newApp({
    services,
    features: [...features, ...shown],
    staffGuard,
    apiGuard,
    limiter,
    metrics: newMetrics(),
    front: frontRoutes(services, preferredLanguage),
  })
  server.serve(app, services.config.development ? await identityProviders(services) : undefined)
}

/** Takes jobs, and holds the long lines to the outside world. */
export async function startWork({ services, opened }: Program) {
  const { ownerPool } = opened
  const { freed, release } = await freeStrandedJobs(ownerPool)
  if (freed > 0) services.log.info({ freed }, 'jobs of a killed worker are taken again')
  const worker = await startWorker({
    ownerPool,
    services,
    jobs: [
      ...features.flatMap((feature) => feature.jobs ?? []),
      encryptAnewJob(sealedColumns),
      removeForgottenFilesJob(fileColumns),
    ],
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
