// The package has no types of its own; these are the parts that the development provider uses.
declare module 'oidc-provider' {
  type Request = import('node:http').IncomingMessage
  type Response = import('node:http').ServerResponse

  export type OidcContext = {
    type: string
    status: number
    body: string
    get(header: string): string
    oidc: {
      provider: Provider
      client?: { clientId: string }
      session?: { accountId?: string; state?: { secret: string } }
      params?: Record<string, unknown>
      urlFor(route: 'end_session_confirm'): string
    }
  }
  export type Payload = Record<string, unknown> & { grantId?: string; uid?: string; consumed?: number }
  export interface Adapter {
    upsert(id: string, payload: Payload, expiresIn?: number): Promise<void>
    find(id: string): Promise<Payload | undefined>
    findByUid(uid: string): Promise<Payload | undefined>
    findByUserCode(code: string): Promise<Payload | undefined>
    consume(id: string): Promise<void>
    destroy(id: string): Promise<void>
    revokeByGrantId(grantId: string): Promise<void>
  }
  export interface Grant {
    addOIDCScope(scope: string): void
    save(): Promise<string>
  }
  export type Account = { accountId: string; claims(): Promise<{ sub: string; [claim: string]: unknown }> }
  export type Interaction = { uid: string; params: Record<string, unknown> }

  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>)
    Grant: new (of: { clientId: string | undefined; accountId: string | undefined }) => Grant
    on(event: 'server_error', listener: (ctx: OidcContext, error: Error) => void): this
    callback(): (req: Request, res: Response) => void
    cookieName(kind: 'session' | 'interaction' | 'resume'): string
    interactionDetails(req: Request, res: Response): Promise<Interaction>
    interactionFinished(req: Request, res: Response, result: { login: { accountId: string } }): Promise<void>
  }
  export const errors: { SessionNotFound: new (...args: never[]) => Error }
}
