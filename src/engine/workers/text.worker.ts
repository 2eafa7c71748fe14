import { serveTasks } from '../pool.ts'
import { taskOf, type TextWork } from '../text/learning/text-work.ts'

let task: ReturnType<typeof taskOf> | undefined

serveTasks<never, unknown, TextWork>(async (input, shared) => {
  task ??= taskOf(shared)
  return (await task)(input)
})
