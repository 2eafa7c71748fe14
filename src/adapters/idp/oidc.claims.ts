/**
 * Who signed in, as the provider says. `subject` is the only part that identifies; names and addresses change. An
 * address that the provider has not verified is nobody's: with it anyone could take another's invitation.
 */
export type Claims = { subject: string; name: string; email: string | null; groups: readonly string[] }

export function readClaims(claims: Record<string, unknown>, groupsClaim: string): Claims {
  const subject = textOf(claims['sub']) ?? ''
  const given = [textOf(claims['given_name']), textOf(claims['family_name'])].filter(Boolean).join(' ')
  const name = textOf(claims['name']) ?? (given || textOf(claims['preferred_username']))
  return {
    subject,
    name: name ?? subject,
    email: claims['email_verified'] === false ? null : (textOf(claims['email']) ?? null),
    groups: groupsOf(valueAt(claims, groupsClaim)),
  }
}

// A claim may have dots in its very name (a URL), so the whole name is tried before the path.
function valueAt(claims: Record<string, unknown>, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path]
  return path.split('.').reduce<unknown>((value, part) => (isObject(value) ? value[part] : undefined), claims)
}

// Some providers send one group as plain text.
function groupsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value]
  return list.filter((group) => typeof group === 'string' && group !== '')
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
