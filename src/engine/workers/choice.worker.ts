import { type BlockResult, openWorker, type Task, type Worker } from '../choicemodel/mixed/block.ts'
import type { Problem } from '../choicemodel/mixed/problem.ts'
import { serveTasks } from '../pool.ts'

/** A thread of a mixed logit: one kernel with memory of its own, block after block. */
let worker: Worker | undefined

serveTasks((task: Task, problem: Problem): BlockResult => {
  worker ??= openWorker(problem)
  return worker(task)
})
