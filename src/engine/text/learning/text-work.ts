import type { FeatureChoice } from '../vectors/featuring.ts'
import type { BorderWork } from './border-task.ts'
import type { ScoreWork } from './score-task.ts'

/** What a thread of `text.worker.ts` is opened for; it loads only what that needs. */
export type TextWork =
  | { kind: 'counts'; choice: FeatureChoice; dictionary?: Uint8Array }
  | { kind: 'borders'; work: BorderWork }
  | ({ kind: 'scores' } & ScoreWork)
  | { kind: 'themes'; dictionary?: Uint8Array }

/** The work for one task after the other; what is loaded once serves them all. */
export async function taskOf(shared: TextWork): Promise<(input: never) => unknown> {
  if (shared.kind === 'borders') {
    const { learnBorders } = await import('./border-task.ts')
    return (first: number) => learnBorders(first, shared.work)
  }
  if (shared.kind === 'counts') return (await import('./count-task.ts')).countTask(shared)
  if (shared.kind === 'themes') return (await import('../themes/theme-task.ts')).themeTask(shared)
  return (await import('./score-task.ts')).scoreTask(shared)
}
