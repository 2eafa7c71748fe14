/**
 * Tells anew, while one types, what a form tells of what is written in it: each part with `data-retold` is asked from the server as
 * its button would ask it, and put in the place of the old. Nothing is saved. Without it the button does the same.
 */
// The rest of the program runs on Node and has no types of a browser: these are the few that are used here.
type Part = {
  id: string
  dataset: Readonly<Record<string, string | undefined>>
  childNodes: Iterable<Child>
  replaceChildren(...children: Child[]): void
}
type Child = { nodeType: number }
type WrittenForm = {
  action: string
  querySelectorAll(selector: string): Iterable<Part>
  addEventListener(event: 'input', heard: () => void): void
}
declare const document: { querySelectorAll(selector: 'form'): Iterable<WrittenForm> }
declare const FormData: new (form: WrittenForm) => Iterable<[string, string]>
declare const DOMParser: new () => {
  parseFromString(html: string, type: 'text/html'): { getElementById(id: string): Part | null }
}

const pauseMilliseconds = 500

for (const form of document.querySelectorAll('form')) {
  const parts = [...form.querySelectorAll('[data-retold]')]
  if (parts.length > 0) retell(form, parts)
}

function retell(form: WrittenForm, parts: readonly Part[]) {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined

  form.addEventListener('input', () => {
    clearTimeout(waiting)
    asking?.abort()
    waiting = setTimeout(() => void ask(), pauseMilliseconds)
  })

  async function ask() {
    asking = new AbortController()
    const written = new URLSearchParams([...new FormData(form)])
    for (const [name, value] of new URLSearchParams(parts[0]?.dataset['retold'])) written.set(name, value)
    try {
      const response = await fetch(form.action, { method: 'POST', body: written, signal: asking.signal })
      const page = new DOMParser().parseFromString(await response.text(), 'text/html')
      for (const part of parts) {
        const told = page.getElementById(part.id)
        if (told) part.replaceChildren(...told.childNodes)
      }
    } catch {
      // Typed on, or no connection: the button will tell.
    }
  }
}
