import type { Child } from 'hono/jsx'
import { LakeRings } from './mark.tsx'

/** The opening of a public front page, in the municipality's own colour. */
export function Hero(props: { title: string; lead?: string | undefined; children?: Child }) {
  return (
    <div class="vk-hero">
      <div class="vk-width vk-hero__text">
        <h1>{props.title}</h1>
        {props.lead === undefined ? null : <p>{props.lead}</p>}
        {props.children}
      </div>
      <LakeRings />
    </div>
  )
}
