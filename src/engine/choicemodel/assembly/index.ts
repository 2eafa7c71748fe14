/** The kernel of the choice models: a person at a time, as WebAssembly vectors. Its twin is ../mixed/twin.ts. */
export { exponentials } from './exponential'
export { person } from './person'
export {
  arrange,
  cells,
  curved,
  differences,
  draws,
  entries,
  entryDraws,
  entryEnds,
  entryScores,
  fixed,
  fixedDifferences,
  fixedScores,
  found,
  means,
  meanScores,
  taskRows,
  weights,
} from './places'
