import { searchFrom, type StartInput, type StartOutput } from '../choicemodel/design/find-design.ts'
import { serveTasks } from '../pool.ts'

serveTasks<StartInput, StartOutput, unknown>((input) => searchFrom(input))
