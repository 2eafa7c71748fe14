import type { Child } from 'hono/jsx'
import type { Language } from '../platform/texts.ts'
import { Document } from './document.tsx'
import type { FooterLinks } from './footer.tsx'
import { Footer } from './footer.tsx'
import { Hidden } from './form.tsx'
import { frameTexts } from './frame.texts.ts'
import type { LanguageLink, NavigationItem, PageOrganisation } from './header.tsx'
import {
  DemoBanner,
  LanguageLinks,
  MainNavigation,
  NarrowMenu,
  OrganisationLink,
  SkipLink,
} from './header.tsx'

/** What every page of an organisation needs, whoever it is for. */
export type PageProps = {
  language: Language
  title: string
  organisation: PageOrganisation
  languageLinks: readonly LanguageLink[]
  footer: FooterLinks
  demo?: boolean | undefined
  failed?: boolean | undefined
  islands?: readonly string[] | undefined
  children?: Child
}

/** A public page. `hero` fills the coloured top; `before` comes above the content (back link, breadcrumbs). */
export function ResidentPage(
  props: PageProps & {
    navigation?: readonly NavigationItem[] | undefined
    hero?: Child
    before?: Child
    wide?: boolean | undefined
  },
) {
  const { language, organisation } = props
  return (
    <Document
      {...documentOf(props)}
      sheet="site.css"
      bodyClass={props.wide ? 'vk-resident' : 'vk-resident vk-narrow'}
    >
      <SkipLink language={language} />
      <header class="vk-header">
        {props.demo ? <DemoBanner language={language} /> : null}
        <div class="vk-width vk-header__row">
          <OrganisationLink organisation={organisation} />
          <LanguageLinks language={language} links={props.languageLinks} />
        </div>
        {props.navigation ? <MainNavigation language={language} items={props.navigation} /> : null}
      </header>
      <main id="main" tabindex={-1}>
        {props.hero}
        <div class="vk-width vk-body">
          {props.before}
          {props.children}
        </div>
      </main>
      <Footer language={language} organisationName={organisation.name} links={props.footer} />
    </Document>
  )
}

/** A page for staff: the rooms across the top, the person and the way out at its end. */
export function StaffPage(
  props: PageProps & {
    rooms: readonly NavigationItem[]
    person: { name: string; href?: string | undefined }
    /** `hidden` carries the form token. */
    signOut: { action: string; hidden?: Readonly<Record<string, string>> }
    before?: Child
    narrow?: boolean | undefined
  },
) {
  const { language, organisation } = props
  const rooms = <MainNavigation language={language} items={props.rooms} />
  const own = (
    <>
      <LanguageLinks language={language} links={props.languageLinks} />
      <Person {...props} />
    </>
  )
  return (
    <Document
      {...documentOf(props)}
      sheet="site.css"
      bodyClass={props.narrow ? 'vk-staff vk-narrow' : 'vk-staff'}
    >
      <SkipLink language={language} />
      <header class="vk-header">
        {props.demo ? <DemoBanner language={language} /> : null}
        <div class="vk-width vk-header__row">
          <OrganisationLink organisation={organisation} />
          <div class="vk-header__wide">{own}</div>
        </div>
        <div class="vk-header__wide">{rooms}</div>
        <NarrowMenu language={language} items={props.rooms}>
          {rooms}
          <div class="vk-width">{own}</div>
        </NarrowMenu>
      </header>
      <main id="main" tabindex={-1}>
        <div class="vk-width vk-body">
          {props.before}
          {props.children}
        </div>
      </main>
      <Footer language={language} organisationName={organisation.name} links={props.footer} />
    </Document>
  )
}

function Person(props: {
  language: Language
  person: { name: string; href?: string | undefined }
  signOut: { action: string; hidden?: Readonly<Record<string, string>> }
}) {
  const { language, person, signOut } = props
  return (
    <div class="vk-person">
      <span class="govuk-visually-hidden">{frameTexts.signedInAs[language]}: </span>
      {person.href === undefined ? <span>{person.name}</span> : <a href={person.href}>{person.name}</a>}
      <form method="post" action={signOut.action}>
        <Hidden values={signOut.hidden} />
        <button class="vk-person__out" type="submit">
          {frameTexts.signOut[language]}
        </button>
      </form>
    </div>
  )
}

/** The light frame of the pages a resident answers on: system fonts, one small sheet, no script. */
export function AnswerPage(props: PageProps & { contentLanguage?: string | undefined }) {
  const { language, organisation, footer } = props
  return (
    <Document {...documentOf(props)} sheet="answer.css" bodyClass="vk-answer">
      <SkipLink language={language} />
      <header class="vk-header">
        {props.demo ? <DemoBanner language={language} /> : null}
        <div class="vk-header__row">
          <strong>{organisation.name}</strong>
          <LanguageLinks language={language} links={props.languageLinks} />
        </div>
      </header>
      <main id="main" tabindex={-1}>
        {props.children}
      </main>
      <footer class="vk-footer">
        <a href={footer.privacyHref}>{frameTexts.privacy[language]}</a>{' '}
        <a href={footer.accessibilityHref}>{frameTexts.accessibility[language]}</a>
        {footer.realnessHref === undefined ? null : (
          <>
            {' '}
            <a href={footer.realnessHref}>{frameTexts.realness[language]}</a>
          </>
        )}
      </footer>
    </Document>
  )
}

/** An error, with or without an organisation around it: what happened, and what to do now. */
export function ErrorPage(props: {
  language: Language
  title: string
  organisation?: PageOrganisation | undefined
  footer?: FooterLinks | undefined
  navigation?: readonly NavigationItem[] | undefined
  demo?: boolean | undefined
  children?: Child
}) {
  const { language, organisation, footer, navigation } = props
  return (
    <Document {...documentOf(props)} sheet="site.css" bodyClass="vk-resident vk-narrow">
      <SkipLink language={language} />
      <header class="vk-header">
        {props.demo ? <DemoBanner language={language} /> : null}
        <div class="vk-width vk-header__row">
          <OrganisationLink organisation={organisation ?? { name: 'Vastakaiku', homeHref: '/' }} />
        </div>
        {navigation ? <MainNavigation language={language} items={navigation} /> : null}
      </header>
      <main id="main" tabindex={-1}>
        <div class="vk-width vk-body">
          <h1>{props.title}</h1>
          {props.children}
        </div>
      </main>
      {footer ? <Footer language={language} organisationName={organisation?.name} links={footer} /> : null}
    </Document>
  )
}

function documentOf(props: {
  language: Language
  contentLanguage?: string | undefined
  title: string
  organisation?: PageOrganisation | undefined
  failed?: boolean | undefined
  islands?: readonly string[] | undefined
}) {
  return {
    language: props.language,
    contentLanguage: props.contentLanguage,
    title: props.title,
    organisationName: props.organisation?.name ?? 'Vastakaiku',
    brandHref: props.organisation?.brandHref,
    failed: props.failed,
    islands: props.islands,
  }
}
