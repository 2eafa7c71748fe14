import type { Child } from 'hono/jsx'
import type { Language } from '../platform/texts.ts'
import { Checkboxes, Fieldset, Radios } from './choices.tsx'
import { DateInput, FileUpload, Select, TextInput, Textarea } from './fields.tsx'
import { Button, ButtonGroup, ButtonLink, ErrorSummary, Form } from './form.tsx'
import { Hero } from './hero.tsx'
import { BackLink, Breadcrumbs } from './navigation.tsx'
import { BigCode, Panel } from './notices.tsx'
import { ErrorPage, ResidentPage, StaffPage } from './page.tsx'
import { AnswerThanksPage, ChoicePage, ScorePage, WordsPage } from './preview.answer.tsx'
import type { Props } from './preview.frame.ts'
import { frame } from './preview.frame.ts'
import { FrontGallery, PhoneGallery, StaffGallery, TrailGallery } from './preview.gallery.tsx'

/** Every component on pages as in use, by address: what the tests look at with a real browser. */
export function previewPages(language: Language): ReadonlyMap<string, Child> {
  return new Map<string, Child>([
    ['front', <FrontPage language={language} />],
    ['form', <FormPage language={language} />],
    ['trail', <TrailPage language={language} />],
    ['staff', <InboxPage language={language} />],
    ['phone', <OutboxPage language={language} />],
    ['thanks', <ThanksPage language={language} />],
    ['error', <LostPage language={language} />],
    ['answer-score', <ScorePage language={language} />],
    ['answer-words', <WordsPage language={language} />],
    ['answer-choice', <ChoicePage language={language} />],
    ['answer-thanks', <AnswerThanksPage language={language} />],
  ])
}

const navigation = [
  { href: '#speak', text: 'Anna palautetta' },
  { href: '#heard', text: 'Kuulimme, teimme', current: true },
  { href: '#code', text: 'Palaa koodilla' },
]

function FrontPage({ language }: Props) {
  const hero = (
    <Hero title="Kerro, miten palvelu toimi" lead="Luemme jokaisen viestin ja kerromme, mitä siitä seurasi.">
      <ButtonGroup>
        <ButtonLink href="#speak">Anna palautetta</ButtonLink>
        <ButtonLink kind="secondary" href="#code">
          Palaa koodilla
        </ButtonLink>
      </ButtonGroup>
    </Hero>
  )
  return (
    <ResidentPage {...frame(language, 'Etusivu')} navigation={navigation} hero={hero} wide>
      <FrontGallery />
    </ResidentPage>
  )
}

function FormPage({ language }: Props) {
  const errors = { message: 'Kirjoita palautteesi.', channel: 'Valitse, miten haluat vastauksen.' }
  return (
    <ResidentPage
      {...frame(language, 'Anna palautetta')}
      navigation={navigation}
      before={<BackLink language={language} href="#back" />}
      failed
    >
      <ErrorSummary language={language} errors={errors} />
      <h1>Anna palautetta</h1>
      <p class="vk-lead">Et tarvitse tunnuksia. Saat koodin, jolla näet vastauksen.</p>
      <Form multipart hidden={{ form_token: 'preview' }}>
        <Select
          language={language}
          name="service"
          label="Mitä palvelua palaute koskee?"
          options={[
            { value: 'pool', text: 'Uimahalli' },
            { value: 'library', text: 'Pääkirjasto' },
          ]}
        />
        <Textarea
          language={language}
          name="message"
          label="Palautteesi"
          hint="Älä kirjoita henkilötunnusta."
          maxLength={4000}
          error={errors.message}
        />
        <Radios
          language={language}
          name="channel"
          label="Miten haluat vastauksen?"
          error={errors.channel}
          value="text"
          options={[
            { value: 'text', text: 'Tekstiviestillä', hint: 'Numeroa käytetään vain tähän.' },
            { value: 'email', text: 'Sähköpostilla' },
            { value: 'none', text: 'Luen sen koodilla' },
          ]}
        />
        <TextInput
          language={language}
          name="phone"
          label="Puhelinnumero"
          type="tel"
          autocomplete="tel"
          width={20}
          optional
        />
        <DateInput language={language} name="visited" label="Milloin asioit?" optional />
        <FileUpload language={language} name="photo" label="Kuva" accept="image/*" optional />
        <Fieldset legend="Yhteystiedon käyttö">
          <Checkboxes
            language={language}
            name="consent"
            label="Saammeko kertoa, kun asia etenee?"
            values={['yes']}
            options={[
              { value: 'yes', text: 'Saa kertoa' },
              { value: 'ask', text: 'Saa kysyä lisää' },
            ]}
          />
        </Fieldset>
        <ButtonGroup>
          <Button>Lähetä palaute</Button>
        </ButtonGroup>
      </Form>
    </ResidentPage>
  )
}

function TrailPage({ language }: Props) {
  const crumbs = [
    { href: '#home', text: 'Kaikuranta' },
    { href: '#heard', text: 'Kuulimme, teimme' },
  ]
  return (
    <ResidentPage
      {...frame(language, 'Suihkuihin lämmin vesi')}
      navigation={navigation}
      before={<Breadcrumbs language={language} items={crumbs} />}
    >
      <TrailGallery language={language} />
    </ResidentPage>
  )
}

function InboxPage({ language }: Props) {
  return (
    <Staff language={language} title="Saapuneet">
      <StaffGallery language={language} />
    </Staff>
  )
}

function OutboxPage({ language }: Props) {
  return (
    <Staff language={language} title="Lähteneet tekstiviestit">
      <PhoneGallery language={language} />
    </Staff>
  )
}

function Staff(props: Props & { title: string; children?: Child }) {
  return (
    <StaffPage
      {...frame(props.language, props.title)}
      rooms={[
        { href: '#inbox', text: 'Saapuneet', current: true, count: 12 },
        { href: '#cases', text: 'Asiat' },
        { href: '#asks', text: 'Kyselyt' },
        { href: '#figures', text: 'Luvut' },
        { href: '#settings', text: 'Asetukset' },
      ]}
      person={{ name: 'Aino Esimerkki', href: '#me' }}
      signOut={{ action: '/sign-out', hidden: { form_token: 'preview' } }}
    >
      {props.children}
    </StaffPage>
  )
}

function ThanksPage({ language }: Props) {
  return (
    <ResidentPage {...frame(language, 'Kiitos')} navigation={navigation}>
      <Panel title="Kiitos, palautteesi on perillä">
        <p>Koodisi on</p>
        <BigCode code="K7P2-9XQM" />
      </Panel>
      <h2>Mitä nyt tapahtuu</h2>
      <p>Palvelun väki lukee viestisi ja vastaa seitsemän päivän kuluessa.</p>
    </ResidentPage>
  )
}

function LostPage({ language }: Props) {
  const { organisation, footer } = frame(language, '')
  return (
    <ErrorPage language={language} title="Sivua ei löydy" organisation={organisation} footer={footer}>
      <p>Tarkista osoite tai palaa etusivulle.</p>
      <ButtonLink href="/">Etusivulle</ButtonLink>
    </ErrorPage>
  )
}
