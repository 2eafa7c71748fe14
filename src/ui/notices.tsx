import type { Child } from 'hono/jsx'
import { raw } from 'hono/html'

export type TagColour = 'lake' | 'moss' | 'cloudberry' | 'lingonberry' | 'heather' | 'birch'

/** A state in a word or two. Never by colour alone: the word says it. */
export function Tag(props: { colour?: TagColour; children?: Child }) {
  return <strong class={`vk-tag vk-tag--${props.colour ?? 'lake'}`}>{props.children}</strong>
}

/** Words set apart from the rest. */
export function Inset(props: { children?: Child }) {
  return <div class="vk-inset">{props.children}</div>
}

export function Details(props: { summary: string; open?: boolean; children?: Child }) {
  return (
    <details class="vk-details" open={props.open}>
      <summary>{props.summary}</summary>
      <div class="vk-details__body">{props.children}</div>
    </details>
  )
}

/** A part of a long form under a heading of its own, folded to a line that tells what is chosen in it. */
export function FoldedSection(props: {
  id: string
  title: string
  told: string
  open: boolean
  children?: Child
}) {
  return (
    <details class="vk-details vk-details--section" open={props.open}>
      <summary>
        <h2>{props.title}</h2>
        <span class="vk-soft">{props.told}</span>
      </summary>
      <div class="vk-details__body" id={props.id}>
        {props.children}
      </div>
    </details>
  )
}

/** Tells what just happened, or what one should know before going on. Read aloud at once. */
export function NotificationBanner(props: {
  title: string
  kind?: 'success' | 'information' | 'warning'
  children?: Child
}) {
  const kind = props.kind ?? 'success'
  return (
    <div class={`vk-banner vk-banner--${kind}`} role={kind === 'information' ? 'status' : 'alert'}>
      <p class="vk-banner__title">{props.title}</p>
      {props.children}
    </div>
  )
}

/** The end of a form: it has arrived, and this is what happens next. */
export function Panel(props: { title: string; children?: Child }) {
  return (
    <div class="vk-panel">
      <svg
        class="vk-panel__sign"
        viewBox="0 0 48 48"
        width="48"
        height="48"
        aria-hidden="true"
        focusable="false"
      >
        {raw('<circle cx="24" cy="24" r="22" fill="none" stroke="currentColor" stroke-width="3"/>')}
        {raw(
          '<path d="M14 25l7 7 13-15" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>',
        )}
      </svg>
      <h1>{props.title}</h1>
      {props.children}
    </div>
  )
}

/** A code to be written down: the return code of someone who spoke. */
export function BigCode(props: { code: string }) {
  return <p class="vk-code">{props.code}</p>
}

/** Nothing here yet, why, and what one can do. */
export function EmptyState(props: { title: string; children?: Child }) {
  return (
    <div class="vk-empty">
      <p class="vk-empty__title">{props.title}</p>
      {props.children}
    </div>
  )
}

/** A white sheet on the birch: groups what belongs together. */
export function Card(props: { title?: string; href?: string; children?: Child }) {
  return (
    <section class="vk-card">
      {props.title === undefined ? null : (
        <h2 class="vk-card__title">
          {props.href === undefined ? props.title : <a href={props.href}>{props.title}</a>}
        </h2>
      )}
      {props.children}
    </section>
  )
}

/** Cards side by side where there is room. */
export function CardGrid(props: { children?: Child }) {
  return <div class="vk-cards">{props.children}</div>
}
