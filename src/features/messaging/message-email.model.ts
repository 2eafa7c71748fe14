/** The line at the foot: where to stop, and what the link says, in a language that may be another than the letter's. */
type WayOut = { address: string; label: string; language: string }

/** The same words for programs that show no plain text: paragraphs and links, and nothing that has to be fetched. */
export function htmlOf(text: string, language: string, wayOut?: WayOut): string {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.split('\n').map(withLinks).join('<br>')}</p>`)
  const foot = wayOut
    ? `<hr><p lang="${escaped(wayOut.language)}"><a href="${escaped(wayOut.address)}">${escaped(wayOut.label)}</a></p>`
    : ''
  return [
    `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"></head>',
    '<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em">',
    ...paragraphs,
    foot,
    '</body></html>',
  ].join('')
}

/** The plain text with the way out at its foot. */
export function withFoot(text: string, wayOut?: WayOut): string {
  return wayOut ? `${text.trimEnd()}\n\n--\n${wayOut.label}:\n${wayOut.address}\n` : text
}

// A full stop or a comma after an address belongs to the sentence.
const address = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g

function withLinks(line: string): string {
  let html = ''
  let at = 0
  for (const { 0: found, index } of line.matchAll(address)) {
    html += `${escaped(line.slice(at, index))}<a href="${escaped(found)}">${escaped(found)}</a>`
    at = index + found.length
  }
  return html + escaped(line.slice(at))
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
