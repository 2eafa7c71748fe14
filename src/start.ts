import { setTimeout as sleep } from 'node:timers/promises'
import type { StoryPlan } from '../demo/living.ts'
import type { Config } from './platform/config.ts'
import { openProgram, type Program } from './program.ts'
import { listen } from './server.ts'

export type Running = { program: Program; port: number | undefined; stop(): Promise<void> }

/** What was begun before the program could be read. */
export type Begun = {
  /** The style sheets, which are there when the doors open. */
  assets?: Promise<void>
  /** At the first start: the folder of the database. */
  cluster?: Promise<void> | undefined
}

/** Web and worker in one process, or one of them, as RUN says. `say` is for the person who waits. */
export async function startProgram(
  config: Config,
  say: (line: string) => void = () => undefined,
  { assets, cluster }: Begun = {},
): Promise<Running> {
  // The port first: a taken one is said at once, before the database is touched.
  const server = config.RUN === 'worker' ? undefined : await listen(config)
  // What stood in the way of its folder the database meets again, and says.
  const migrating = Promise.withResolvers<void>()
  const opening = Promise.allSettled([cluster]).then(() =>
    openProgram(config, { onMigrating: migrating.resolve }),
  )
  const isBusy = Promise.race([migrating.promise, opening])
  // Nobody listens to it until the house has been read; what has failed by then is told by `opening`.
  isBusy.catch(() => undefined)
  const reading = readHouse(config, isBusy, cluster !== undefined)
  const [program, plan] = await Promise.all([opening, reading]).catch(async (error: unknown) => {
    await server?.stop()
    throw error
  })
  const { openDoors, startWork } = await import('./doors.ts')
  const demo = await openDemo(program, say, plan)
    .finally(() => assets)
    .catch(async (error: unknown) => {
      await server?.stop()
      await program.opened.close()
      throw error
    })
  const worker = config.RUN === 'web' ? undefined : await startWork(program)
  // The doors last: whoever hears "ready" may rely on all of it, and may stop it cleanly.
  if (server) await openDoors(program, server, demo ? [demo.feature] : [])
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
  // Nobody can open it in a browser to see that it is there.
  if (RUN === 'worker') return say('The worker of Vastakaiku runs.')
  say(`Vastakaiku is at ${baseUrl}`)
  if (!demo) return
  const { announcement } = await import('../demo/announcement.ts')
  say(announcement(baseUrl))
}

// PostgreSQL is made, started and migrated in processes of its own, which takes as long as reading the house and, at the first
// start, planning the demo: so the one goes beside the other. What waits longest for us has its answers in the pauses, and
// while all migrations are on their way it waits for nothing.
async function readHouse(config: Config, isBusy: Promise<unknown>, isFirst: boolean) {
  const reads = [() => import('./frames.tsx'), () => import('./features.ts'), () => import('./doors.ts')]
  for (const read of reads) {
    await sleep(30)
    await read()
  }
  await isBusy
  if (config.development) await import('./adapters/idp/development.provider.ts')
  if (!hasDemo(config)) return undefined
  const { planDemo } = await import('../demo/opening.ts')
  return isFirst ? planDemo(new Date()) : undefined
}

// Before the doors open and the worker starts: the demo tells its stories in its own time, and nobody may come between.
async function openDemo({ services, opened }: Program, say: (line: string) => void, plan?: StoryPlan) {
  const { config, log } = services
  if (!hasDemo(config)) return undefined
  const demo = await import('../demo/opening.ts')
  return demo.openDemo(services, { log, queue: opened.ownerPool, say, plan })
}

function hasDemo({ demo, RUN }: Config) {
  return demo && RUN === 'all'
}
