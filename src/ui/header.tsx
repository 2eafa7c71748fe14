import type { Child } from 'hono/jsx'
import type { Language } from '../platform/texts.ts'
import { directionOf, isInterfaceLanguage, languageNames } from '../platform/texts.ts'
import { frameTexts } from './frame.texts.ts'
import { EchoMark } from './mark.tsx'

/** Whose page it is: its name, its front page, its `/{slug}/brand.css` and its logo. */
export type PageOrganisation = {
  name: string
  homeHref: string
  brandHref?: string | undefined
  logoHref?: string | undefined
}

export type LanguageLink = { language: string; href: string; current: boolean }
export type NavigationItem = { href: string; text: string; current?: boolean | undefined; count?: number }

export function SkipLink(props: { language: Language }) {
  return (
    <a class="vk-skip" href="#main">
      {frameTexts.skipToContent[props.language]}
    </a>
  )
}

export function DemoBanner(props: { language: Language }) {
  return (
    <p class="vk-demo" role="note">
      {frameTexts.demo[props.language]}
    </p>
  )
}

export function OrganisationLink(props: { organisation: PageOrganisation }) {
  const { name, homeHref, logoHref } = props.organisation
  return (
    <a class="vk-home" href={homeHref}>
      {logoHref === undefined ? (
        <EchoMark />
      ) : (
        <img class="vk-home__logo" src={logoHref} alt="" height="40" />
      )}
      <span>{name}</span>
    </a>
  )
}

export function LanguageLinks(props: { language: Language; links: readonly LanguageLink[] }) {
  if (props.links.length < 2) return null
  return (
    <nav class="vk-languages" aria-label={frameTexts.language[props.language]}>
      <ul>
        {props.links.map((link) => (
          <li>
            <a
              href={link.href}
              lang={link.language}
              dir={directionOf(link.language)}
              hreflang={link.language}
              aria-current={link.current ? 'true' : undefined}
            >
              {nameOf(link.language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function MainNavigation(props: { language: Language; items: readonly NavigationItem[] }) {
  return (
    <nav class="vk-navigation" aria-label={frameTexts.mainNavigation[props.language]}>
      <ul class="vk-width">
        {props.items.map((item) => (
          <li>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.text}
              {item.count ? <span class="vk-count">{item.count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The same on a narrow screen, behind a button that says where one is: a dozen rooms would push the page out of sight. */
export function NarrowMenu(props: {
  language: Language
  items: readonly NavigationItem[]
  children?: Child
}) {
  const here = props.items.find(({ current }) => current)
  return (
    <details class="vk-menu">
      <summary class="vk-width">
        {frameTexts.menu[props.language]}
        {here === undefined ? null : <span class="vk-menu__here">{here.text}</span>}
      </summary>
      {props.children}
    </details>
  )
}

// The engine does not know every language by its own name; those that Finns speak it must.
const ownNames: Record<string, string> = {
  se: 'Davvisámegiella',
  smn: 'Anarâškielâ',
  sms: 'Nuõrttsääʹmǩiõll',
  'fi-x-selko': 'Selkosuomi',
}

function nameOf(language: string): string {
  if (isInterfaceLanguage(language)) return languageNames[language]
  return (
    ownNames[language] ?? new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  )
}
