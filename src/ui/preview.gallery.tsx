import type { Language } from '../platform/texts.ts'
import { BeforeAfterChart } from './chart.tsx'
import { FiltersBar } from './filters.tsx'
import { Select, TextInput } from './fields.tsx'
import { Button, ButtonGroup, ButtonLink } from './form.tsx'
import { formatDate, formatNumber } from './format.ts'
import { Pagination, SubNavigation } from './navigation.tsx'
import { Card, CardGrid, Details, EmptyState, Inset, NotificationBanner, Tag } from './notices.tsx'
import { Phone } from './phone.tsx'
import { Quote } from './quote.tsx'
import { Statistic, Statistics } from './statistic.tsx'
import { SummaryList } from './summary.tsx'
import { Table } from './table.tsx'
import { Timeline } from './timeline.tsx'

const inbox = [
  {
    subject: 'Uimahallin suihkut ovat kylmät',
    service: 'Uimahalli',
    on: '2026-11-20',
    days: 2,
    state: 'new',
  },
  {
    subject: 'Kirjaston omatoimiaika on hyvä',
    service: 'Pääkirjasto',
    on: '2026-11-18',
    days: 4,
    state: 'mine',
  },
  {
    subject: 'Rakennuslupa viipyi viikkoja',
    service: 'Rakennusvalvonta',
    on: '2026-11-02',
    days: 20,
    state: 'late',
  },
] as const

const states = {
  new: <Tag>Uusi</Tag>,
  mine: <Tag colour="moss">Minulla</Tag>,
  late: <Tag colour="lingonberry">Myöhässä</Tag>,
}

/** What staff look at all day: lists, numbers, a trail. */
export function StaffGallery(props: { language: Language }) {
  const { language } = props
  return (
    <>
      <NotificationBanner title="Vastaus lähetettiin.">
        <p>Viesti lähtee kello 9.00. Näet sen palautteen polulla.</p>
      </NotificationBanner>
      <h1>Saapuneet palautteet</h1>
      <SubNavigation
        language={language}
        items={[
          { href: '#new', text: 'Uudet', count: 12, current: true },
          { href: '#mine', text: 'Minun', count: 3 },
          { href: '#late', text: 'Myöhässä', count: 1 },
          { href: '#answered', text: 'Vastatut' },
        ]}
      />
      <FiltersBar language={language} label="Rajaa palautteita" clearHref="#all">
        <Select
          language={language}
          name="service"
          label="Palvelu"
          options={[
            { value: '', text: 'Kaikki palvelut' },
            { value: 'pool', text: 'Uimahalli' },
          ]}
        />
        <TextInput language={language} name="words" label="Sana tekstissä" type="search" />
      </FiltersBar>
      <Inbox language={language} />
      <Pagination language={language} page={4} pageCount={12} hrefOf={(page) => `#page-${page}`} />
      <Statistics>
        <Statistic
          language={language}
          label="Suosittelisi palvelua"
          share={{ share: 0.64, low: 0.55, high: 0.72, answered: 120 }}
        />
        <Statistic
          language={language}
          label="Vastausaika, puolet nopeammin kuin"
          text="3 päivää"
          note="Lupaus on 7 päivää."
        />
        <Statistic language={language} label="Palautteita tässä kuussa" text={formatNumber(1284, language)} />
      </Statistics>
      <BeforeAfterChart
        id="effect"
        language={language}
        title="Oliko vesi sopivan lämmintä?"
        description="Kyllä vastanneiden osuus ennen remonttia ja sen jälkeen."
        rows={[
          {
            label: 'Kaikki vastaajat',
            before: { share: 0.41, low: 0.35, high: 0.47, answered: 262 },
            after: { share: 0.78, low: 0.71, high: 0.84, answered: 148 },
          },
          {
            label: 'Uimakoululaiset ja heidän huoltajansa',
            before: { share: 0.22, low: 0.13, high: 0.35, answered: 51 },
            after: { share: 0.69, low: 0.52, high: 0.82, answered: 32 },
          },
          { label: 'Aamu-uimarit', before: { share: 0.55, low: 0.42, high: 0.67, answered: 58 } },
        ]}
      />
    </>
  )
}

/** One matter and its trail, as staff and residents see it. */
export function TrailGallery(props: { language: Language }) {
  const { language } = props
  return (
    <>
      <h1>Uimahallin suihkuihin lämmin vesi</h1>
      <p class="vk-lead">Kuulimme 48 ihmistä. Suihkujen vesi on nyt lämmintä myös aamuisin.</p>
      <SummaryList
        rows={[
          { key: 'Palvelu', value: 'Uimahalli' },
          { key: 'Omistaja', value: 'Aino Esimerkki', action: { href: '#owner', text: 'Vaihda' } },
          { key: 'Tila', value: <Tag colour="moss">Muutettu</Tag> },
          { key: 'Mitataan uudelleen', value: formatDate('2027-02-01', language) },
        ]}
      />
      <h2>Mitä sanottiin</h2>
      <Quote
        words="Lapsi itki suihkussa, kun vesi oli jääkylmää. Uimakoulu itsessään oli ihana!"
        language="fi"
        by="Uimakoululaisen huoltaja, syyskuu 2026"
      />
      <Quote words="الماء بارد جداً في الصباح. شكراً لكم." language="ar" by="Aamu-uimari, lokakuu 2026" />
      <h2>Polku</h2>
      <Timeline
        language={language}
        entries={[
          { at: new Date('2026-09-14T06:12:00Z'), title: 'Ensimmäinen palaute saapui' },
          { at: new Date('2026-10-01T08:30:00Z'), title: 'Asia avattiin', by: 'Aino Esimerkki' },
          {
            at: new Date('2026-11-20T12:05:00Z'),
            title: 'Muutettu: kiertopumppu vaihdettiin',
            kind: 'done',
            children: <p>48 ihmiselle kerrottiin, mitä heidän palautteestaan seurasi.</p>,
          },
          { at: '2027-02-01', title: 'Kysytään uudelleen', kind: 'waiting' },
        ]}
      />
      <Inset>
        <p>Luku näytetään vasta, kun vastaajia on vähintään viisi.</p>
      </Inset>
      <Details summary="Miten tämä mitattiin?">
        <p>Sama kysymys esitettiin satunnaiselle otokselle kävijöistä ennen ja jälkeen.</p>
      </Details>
      <ButtonGroup>
        <Button>Sulje asia</Button>
        <Button kind="secondary">Tallenna luonnos</Button>
        <Button kind="danger">Poista</Button>
        <ButtonLink kind="quiet" href="#cancel">
          Peruuta
        </ButtonLink>
      </ButtonGroup>
    </>
  )
}

/** A public front page. */
export function FrontGallery() {
  return (
    <>
      <h2>Kuulimme, teimme</h2>
      <CardGrid>
        <Card title="Suihkuihin lämmin vesi" href="#one">
          <p>Kiertopumppu vaihdettiin. 48 ihmistä kertoi asiasta.</p>
          <p>
            <Tag colour="moss">Muutettu</Tag>
          </p>
        </Card>
        <Card title="Kirjasto auki sunnuntaisin" href="#two">
          <p>Kokeilemme sunnuntaiaukioloa tammikuun ajan.</p>
          <p>
            <Tag colour="cloudberry">Kokeilussa</Tag>
          </p>
        </Card>
        <Card title="Latu Kaikulahden ympäri" href="#three">
          <p>Emme voi rakentaa latua, koska maa ei ole kunnan.</p>
          <p>
            <Tag colour="birch">Ei mahdollista</Tag>
          </p>
        </Card>
      </CardGrid>
      <EmptyState title="Tästä palvelusta ei ole vielä kerrottu mitään">
        <p>Ole ensimmäinen: se vie alle minuutin.</p>
        <ButtonGroup>
          <ButtonLink href="#speak">Anna palautetta</ButtonLink>
        </ButtonGroup>
      </EmptyState>
    </>
  )
}

/** The development outbox. */
export function PhoneGallery(props: { language: Language }) {
  return (
    <>
      <h1>Lähteneet tekstiviestit</h1>
      <Phone
        language={props.language}
        title="Puhelin 040 555 0101"
        sender="Kaikuranta"
        messages={[
          {
            id: 'message-1',
            side: 'theirs',
            contentLanguage: 'fi',
            at: new Date('2026-11-22T10:00:00Z'),
            text: 'Hei! Kävit uimahallissa. Miten meni, 0-10? Vastaa tähän tai osoitteessa https://kaikuranta.example/v/K7P2. Lopeta: vastaa STOP.',
            note: 'perillä',
          },
          {
            id: 'message-2',
            side: 'own',
            contentLanguage: 'fi',
            at: new Date('2026-11-22T10:04:00Z'),
            text: '9 kiitos hyvästä palvelusta',
          },
        ]}
      >
        <form method="post">
          <TextInput language={props.language} name="reply" label="Vastaa asukkaana" />
          <Button>Lähetä</Button>
        </form>
      </Phone>
    </>
  )
}

function Inbox(props: { language: Language }) {
  return (
    <Table
      caption="12 uutta palautetta"
      rows={inbox}
      columns={[
        { heading: 'Palaute', rowHeading: true, cell: (row) => <a href="#feedback">{row.subject}</a> },
        { heading: 'Palvelu', cell: (row) => row.service },
        { heading: 'Saapui', cell: (row) => formatDate(row.on, props.language) },
        { heading: 'Odottanut, pv', numeric: true, cell: (row) => row.days },
        { heading: 'Tila', cell: (row) => states[row.state] },
      ]}
    />
  )
}
