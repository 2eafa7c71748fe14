import type { Child } from 'hono/jsx'
import { directionOf } from '../platform/texts.ts'

/** Somebody's own words, in the language they were said in. `by` says who and when, as much as may be told. */
export function Quote(props: { words: string; language: string; by?: Child }) {
  return (
    <figure class="vk-quote">
      <blockquote lang={props.language} dir={directionOf(props.language)}>
        {props.words.split(/\n{2,}/).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </blockquote>
      {props.by === undefined ? null : <figcaption>{props.by}</figcaption>}
    </figure>
  )
}
