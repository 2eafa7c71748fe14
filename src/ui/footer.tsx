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

export function Footer(props: {
  language: Language
  organisationName?: string | undefined
  links: FooterLinks
}) {
  const { language, links } = props
  return (
    <footer class="vk-footer">
      <div class="vk-width vk-footer__row">
        <div class="vk-footer__name">
          {props.organisationName === undefined ? null : <p>{props.organisationName}</p>}
        </div>
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
