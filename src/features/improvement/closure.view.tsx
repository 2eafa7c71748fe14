import type { Language, Words } from '../../platform/texts.ts'
import { directionOf, interfaceLanguages } from '../../platform/texts.ts'
import { languageIn } from '../catalogue/service.model.ts'
import { closureTexts } from './closure.texts.ts'

/** What was heard and done, in every language it is told in: for staff. */
export function ToldWords(props: { heard: Words; did: Words; language: Language; level: 2 | 3 }) {
  const { heard, did, language } = props
  const Heading = props.level === 2 ? 'h2' : 'h3'
  // Those of the site first, in its order: a stored text remembers none.
  const written = new Set([...interfaceLanguages, ...Object.keys(heard), ...Object.keys(did)])
  const told = [...written].filter((each) => heard[each] !== undefined || did[each] !== undefined)
  return (
    <>
      {told.map((each) => (
        <section>
          <Heading>{languageHeading(each, language)}</Heading>
          <ToldIn label={closureTexts.heard[language]} words={heard} language={each} />
          <ToldIn label={closureTexts.did[language]} words={did} language={each} />
        </section>
      ))}
    </>
  )
}

/** The name of a language as a heading: "Suomi", though it is "suomi" within a sentence. */
export function languageHeading(tag: string, language: Language): string {
  const name = languageIn(tag, language)
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

function ToldIn(props: { label: string; words: Words; language: string }) {
  const text = props.words[props.language] ?? ''
  if (text === '') return null
  return (
    <>
      <p class="vk-soft">{props.label}</p>
      <div lang={props.language} dir={directionOf(props.language)}>
        {text.split(/\n{2,}/).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </div>
    </>
  )
}
