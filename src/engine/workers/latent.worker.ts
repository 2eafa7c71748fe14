import { openSearches, type Searched, type SearchShared } from '../choicemodel/latent/search.ts'
import { serveTasks } from '../pool.ts'

let search: ((start: number) => Searched) | undefined

serveTasks<number, Searched, SearchShared>((start, shared) => {
  search ??= openSearches(shared)
  return search(start)
})
