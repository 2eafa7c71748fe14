import { expect, test } from 'vitest'
import { htmlOf, withFoot } from './message-email.model.ts'

const out = { address: 'https://kunta.example/stop?a=1&b=2', label: 'Ei enää näitä', language: 'fi' }

test('paragraphs, lines and links stay what they were, and nothing in the words becomes markup', () => {
  const html = htmlOf('Hei <b>Ánne</b> & "muut"!\n\nLue: https://kunta.example/a?b=1&c=2.\nTerveisin', 'se')
  expect(html).toContain('<p>Hei &#60;b&#62;Ánne&#60;/b&#62; &#38; &#34;muut&#34;!</p>')
  const link = 'https://kunta.example/a?b=1&#38;c=2'
  expect(html).toContain(`<p>Lue: <a href="${link}">${link}</a>.<br>Terveisin</p>`)
  expect(html).toContain('<html lang="se">')
  expect(html).not.toContain('<hr>')
})

test('the way out stands at the foot of both', () => {
  expect(htmlOf('Hei', 'se', out)).toContain(
    '<p lang="fi"><a href="https://kunta.example/stop?a=1&#38;b=2">Ei enää näitä</a></p>',
  )
  expect(withFoot('Hei\n', out)).toBe('Hei\n\n--\nEi enää näitä:\nhttps://kunta.example/stop?a=1&b=2\n')
  expect(withFoot('Hei')).toBe('Hei')
})
