import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Language } from '../platform/texts.ts'
import { frameTexts } from './frame.texts.ts'
import { EchoMark } from './mark.tsx'

/** The addresses that every page of an organisation must link to. */
export type FooterLinks = {
  privacyHref: string
  accessibilityHref: string
  feedbackHref?: string | undefined
  realnessHref?: string | undefined
  sourceHref?: string | undefined
}

type FooterProps = { language: Language; organisationName?: string | undefined; links: FooterLinks }

/** The same on every page of an organisation in a language, so it is drawn once for what it is drawn from. */
export function Footer(props: FooterProps) {
  const key = JSON.stringify(props)
  const known = drawn.get(key)
  if (known) return known
  if (drawn.size >= mostDrawn) drawn.clear()
  const footer = raw(String(draw(props)))
  drawn.set(key, footer)
  return footer
}

const drawn = new Map<string, HtmlEscapedString>()
const mostDrawn = 500

function draw({ language, organisationName, links }: FooterProps) {
  return (
    <footer class="vk-footer">
      <div class="vk-width vk-footer__row">
        <div class="vk-footer__name">{organisationName === undefined ? null : <p>{organisationName}</p>}</div>
        <nav aria-label={frameTexts.moreInformation[language]}>
          <ul>
            <FooterLink href={links.privacyHref} text={frameTexts.privacy[language]} />
            <FooterLink href={links.accessibilityHref} text={frameTexts.accessibility[language]} />
            {links.realnessHref === undefined ? null : (
              <FooterLink href={links.realnessHref} text={frameTexts.realness[language]} />
            )}
            {links.feedbackHref === undefined ? null : (
              <FooterLink href={links.feedbackHref} text={frameTexts.feedback[language]} />
            )}
          </ul>
        </nav>
        <p class="vk-footer__source">
          <EchoMark size={24} />
          {links.sourceHref === undefined ? (
            frameTexts.openSource[language]
          ) : (
            <a href={links.sourceHref}>{frameTexts.openSource[language]}</a>
          )}
        </p>
      </div>
    </footer>
  )
}

function FooterLink(props: { href: string; text: string }) {
  return (
    <li>
      <a href={props.href}>{props.text}</a>
    </li>
  )
}
