/**
 * The kernel of the choice models, as WebAssembly vectors. The twin of `person` is ../mixed/twin.ts, that of
 * `stepPeople` ../bayes/steps-twin.ts, that of `logit` ../likelihood.ts.
 */
export { arrangeCurvature, baseOf, curvature, drawOf, joined } from './curvature-places'
export { exponentials } from './exponential'
export { greatestMove, logit } from './logit'
export {
  arrangeLogit,
  panels,
  personRows,
  personSum,
  personTasks,
  plainSum,
  point,
  rowsOfEach,
  shares,
  slopes,
  spreadSum,
  squaredSum,
  value,
} from './logit-places'
export { measurePeople, stepPeople } from './people'
export {
  arrangePeople,
  betas,
  columns,
  firstRows,
  firstTasks,
  logs,
  lots,
  mean,
  normals,
  roots,
  rowsOfTasks,
  spread,
} from './people-places'
export { curvedPerson, person } from './person'
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
