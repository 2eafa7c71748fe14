import fc from 'fast-check'
import { html, raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { expect, test } from 'vitest'
import { newWriting } from './writing.ts'

const words = fc.string({ unit: fc.constantFrom('a', 'ä', ' ', '<', '>', '&', '"', "'") })

const { child } = fc.letrec<{ child: Child }>((tie) => ({
  child: fc.oneof(
    { withCrossShrink: true },
    words,
    fc.integer(),
    fc.constantFrom(null, undefined, true, false),
    words.map((text) => raw(`<b>${text.length}</b>`)),
    words.map((text) => html`<i title="${text}">${text}</i>`),
    words.map((text) => <em title={text}>{text}</em>),
    words.map((text) => Promise.resolve(text)),
    fc.array(tie('child'), { maxLength: 4 }) as fc.Arbitrary<Child>,
  ),
}))

test('what is written together reads as it would one by one, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(child, { maxLength: 8 }), async (children) => {
      const writing = newWriting()
      for (const each of children) {
        writing.markup('<td>')
        writing.child(each)
        writing.markup('</td>')
      }
      const oneByOne = children.map((each) => [raw('<td>'), each, raw('</td>')])
      expect(await drawn(writing.children())).toBe(await drawn(oneByOne))
    }),
  )
})

async function drawn(children: Child): Promise<string> {
  return String(await (<div>{children}</div>).toString())
}
