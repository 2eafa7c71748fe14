/**
 * Offers names while one types in a search field that says where to ask (`data-suggestions`) and into which list (`list`). The
 * browser draws the list, so it is read aloud and moved in as that browser's people know. Without it the search is the same.
 */
// The rest of the program runs on Node and has no types of a browser: these are the few that are used here.
type Field = {
  value: string
  list: List | null
  dataset: Readonly<Record<string, string | undefined>>
  addEventListener(event: 'input', heard: () => void): void
}
type List = { replaceChildren(...options: Option[]): void }
type Option = { value: string }
declare const document: {
  querySelectorAll(selector: string): Iterable<Field>
  createElement(name: 'option'): Option
}

const pauseMilliseconds = 150
const shortest = 2

for (const field of document.querySelectorAll('input[data-suggestions]')) offerNames(field)

function offerNames(field: Field) {
  const { list } = field
  const address = field.dataset['suggestions']
  if (!list || address === undefined) return
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined

  field.addEventListener('input', () => {
    clearTimeout(waiting)
    asking?.abort()
    const typed = field.value.trim()
    if (typed.length < shortest) {
      list?.replaceChildren()
      return
    }
    waiting = setTimeout(() => void ask(typed), pauseMilliseconds)
  })

  async function ask(typed: string) {
    asking = new AbortController()
    try {
      const response = await fetch(`${address}?q=${encodeURIComponent(typed)}`, { signal: asking.signal })
      if (!response.ok) return
      const { names } = (await response.json()) as { names: string[] }
      list?.replaceChildren(...names.map(optionOf))
    } catch {
      // Typed on, or no connection: the search itself will tell.
    }
  }
}

function optionOf(name: string): Option {
  const option = document.createElement('option')
  option.value = name
  return option
}
