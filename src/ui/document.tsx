import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Language } from '../platform/texts.ts'
import { directionOf } from '../platform/texts.ts'
import { assetPath } from './assets.ts'
import { frameTexts } from './frame.texts.ts'

export type DocumentProps = {
  /** Of the content, any BCP 47 code; of the frame when not given. */
  contentLanguage?: string | undefined
  language: Language
  title: string
  organisationName?: string | undefined
  brandHref?: string | undefined
  sheet: 'site.css' | 'answer.css'
  bodyClass: string
  /** The form was refused: the title says so first, for those who hear it. */
  failed?: boolean | undefined
  /** Names of islands whose scripts the page needs, for example `game.js`. */
  islands?: readonly string[] | undefined
  children?: Child
}

export function Document(props: DocumentProps) {
  const language = props.contentLanguage ?? props.language
  const title = [props.title, props.organisationName].filter((part) => part !== undefined && part !== '')
  const prefix = props.failed ? `${frameTexts.errorPrefix[props.language]}: ` : ''
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={language} dir={directionOf(language)}>
        <head>
          <meta charset="utf-8" />
          <title>{`${prefix}${title.join(' – ')}`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light" />
          <link rel="stylesheet" href={assetPath(props.sheet)} />
          {props.brandHref === undefined ? null : <link rel="stylesheet" href={props.brandHref} />}
          {props.islands?.map((name) => (
            <script type="module" src={assetPath(name)} />
          ))}
        </head>
        <body class={props.bodyClass}>{props.children}</body>
      </html>
    </>
  )
}
