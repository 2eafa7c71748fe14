import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { escapeToBuffer, type HtmlEscapedString } from 'hono/utils/html'

/**
 * Children put together in one string as they come, for lists of hundreds: each string on its own takes longer to draw than to
 * write. Elements stay what they are, and are drawn in their turn.
 */
export function newWriting() {
  const children: Child[] = []
  let text = ''

  function child(given: Child) {
    if (typeof given === 'string') text += escaped(given)
    else if (typeof given === 'number') text += String(given)
    else if (Array.isArray(given)) for (const each of given) child(each)
    else if (isMarkup(given)) text += String(given)
    else if (given !== null && given !== undefined && typeof given !== 'boolean') {
      children.push(raw(text), given)
      text = ''
    }
  }

  return {
    /** Our own markup, with nothing in it that a person has written. */
    markup(written: string) {
      text += written
    },
    child,
    children: (): Child => [...children, raw(text)],
  }
}

export function escaped(text: string): string {
  const buffer: [string] = ['']
  escapeToBuffer(text, buffer)
  return buffer[0]
}

// What `html` and `raw` give: a string that is an object and bears the mark. Elements bear it, too, and are no strings; and what
// asks to be called at the end is left to Hono.
function isMarkup(child: object | null | undefined | boolean): boolean {
  if (typeof child !== 'object' || typeof child?.valueOf() !== 'string') return false
  const { isEscaped, callbacks } = child as HtmlEscapedString
  return isEscaped && !callbacks?.length
}
