import type { IncomingMessage, ServerResponse } from 'node:http'
import { demoPeople } from '../demo/people.ts'
import type { Services } from './platform/surroundings.ts'
import { inLanguage } from './platform/texts.ts'
import { assetPath } from './ui/assets.ts'

const prefix = '/dev/idp/'

/**
 * Local identity providers for the demo's organisations, under /dev/idp/{slug}: outside production only, because
 * whoever reaches them can be anyone. Made when first asked for, since the demo may be founded after the start.
 */
export async function identityProviders(services: Services) {
  const { newDevelopmentProvider } = await import('./adapters/idp/development.provider.ts')
  const providers = new Map<string, ReturnType<typeof newDevelopmentProvider>>()

  async function providerOf(slug: string) {
    const known = providers.get(slug)
    if (known) return known
    const people = demoPeople[slug]
    const organisation = await services.organisations.findBySlug(slug)
    if (!people || !organisation) return undefined
    const staff = `${services.config.baseUrl}/${slug}/staff`
    const provider = newDevelopmentProvider({
      issuer: developmentIssuer(services.config.baseUrl, slug),
      name: inLanguage(organisation.names, 'fi').text,
      clients: [
        {
          clientId: developmentClient.clientId,
          clientSecret: developmentClient.clientSecret,
          redirectUris: [`${staff}/sign-in/callback`],
          returnUris: [`${staff}/sign-in`],
        },
      ],
      people,
      stylesheet: assetPath('site.css'),
      onError: (error) => services.log.error({ err: error }, 'development identity provider'),
    })
    providers.set(slug, provider)
    return provider
  }

  const handle = (request: IncomingMessage, response: ServerResponse) => {
    const slug = (request.url ?? '').slice(prefix.length).split(/[/?]/)[0] ?? ''
    providerOf(slug).then(
      (provider) => (provider ? provider(request, response) : response.writeHead(404).end()),
      () => response.writeHead(500).end(),
    )
  }
  return { prefix, handle }
}

export const developmentClient = { clientId: 'vastakaiku', clientSecret: 'only-for-development' }

export function developmentIssuer(baseUrl: string, slug: string) {
  return `${baseUrl}${prefix}${slug}`
}
