import type { Child } from 'hono/jsx'
import { assetPath } from './assets.ts'

/**
 * What a form tells of what is written in it, such as how long it is. `by` is what the button sends that asks for it; where scripts
 * run it is asked for while one types. `aloud` where it is short enough to be read out each time.
 */
export function Retold(props: { id: string; by: string; aloud?: boolean; children?: Child }) {
  return (
    <div id={props.id} data-retold={props.by} aria-live={props.aloud ? 'polite' : undefined}>
      {props.children}
    </div>
  )
}

/** Once on a page that has some. */
export function RetoldScript() {
  return <script type="module" src={assetPath('retelling.js')} />
}
