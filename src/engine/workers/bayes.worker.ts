import type { ChainShared } from '../choicemodel/bayes/chain.ts'
import { type ChainEnd, openStretches, type Stretch } from '../choicemodel/bayes/many-chains.ts'
import { serveTasks } from '../pool.ts'

let work: ((stretch: Stretch) => ChainEnd | undefined) | undefined

serveTasks<Stretch, ChainEnd | undefined, ChainShared>((stretch, shared) => {
  work ??= openStretches(shared)
  return work(stretch)
})
