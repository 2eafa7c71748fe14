import type { Child } from 'hono/jsx'
import type { Language } from '../platform/texts.ts'
import { Button, ButtonLink } from './form.tsx'
import { formTexts } from './form.texts.ts'

/** Narrows a list: a form that gets, so that the narrowed list has an address. Fields are the children. */
export function FiltersBar(props: {
  language: Language
  label: string
  action?: string
  /** The list without filters; given when any is on. */
  clearHref?: string | undefined
  children?: Child
}) {
  return (
    <form class="vk-filters" method="get" action={props.action} role="search" aria-label={props.label}>
      {props.children}
      <Button kind="secondary">{formTexts.show[props.language]}</Button>
      {props.clearHref === undefined ? null : (
        <ButtonLink kind="quiet" href={props.clearHref}>
          {formTexts.clearFilters[props.language]}
        </ButtonLink>
      )}
    </form>
  )
}
