import { inLanguage } from '../../platform/texts.ts'
import type { WebContext } from '../../platform/web/routes.ts'
import { FileUpload } from '../../ui/fields.tsx'
import { Button, Form } from '../../ui/form.tsx'
import { brandTexts } from './brand.texts.ts'
import { staffRoot } from './session.view.ts'
import { type FormState, hiddenToken, stateFor } from './settings.view.tsx'

export const logoForm = 'logo'
export const logoRemovalForm = 'logo removal'

/** The logo as it is, a way to change it and a way to take it away. */
export function LogoForms({ c, state }: { c: WebContext; state: FormState | undefined }) {
  const { language, organisation } = c.var.ctx
  const address = `${staffRoot(c)}/brand/logo`
  const name = inLanguage(organisation.names, language).text
  return (
    <section>
      <h2>{brandTexts.logo[language]}</h2>
      {organisation.logo ? (
        <>
          <p>{brandTexts.logoNow[language]}</p>
          <p>
            <img src={`/${organisation.slug}/logo`} alt={name} height={64} />
          </p>
          <Form action={`${address}/removal`} hidden={hiddenToken(c, logoRemovalForm)}>
            <Button kind="secondary">{brandTexts.remove[language]}</Button>
          </Form>
        </>
      ) : null}
      <Form action={address} multipart hidden={hiddenToken(c, logoForm)}>
        <FileUpload
          language={language}
          name="logo"
          label={brandTexts.logoFile[language]}
          hint={brandTexts.logoHint[language]}
          error={stateFor(state, logoForm).errors['logo']}
          accept="image/png,image/jpeg,image/webp"
        />
        <Button>{brandTexts.send[language]}</Button>
      </Form>
    </section>
  )
}
