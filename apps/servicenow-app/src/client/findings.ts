import type { ConnectionFinding, Finding, RegistryFinding, UserFinding } from '../server/checklist/checklist-state.ts'

type Texts<Code extends string> = Readonly<Record<Code, (values: readonly string[]) => string>>

const REGISTRY: Texts<RegistryFinding> = {
  'oauth-off': () =>
    'OAuth is switched off on this instance. Set the property com.snc.platform.security.oauth.is.active to true.',
  inactive: () => 'The application is not active: authorizing with it fails.',
  'redirect-missing': ([address = '']) =>
    `Its redirect addresses lack ${address}: ServiceNow would refuse to go back there.`,
  'public-client': () =>
    'It is a public client, which gets no lasting access. The portal keeps a secret: clear the check box.',
  'securely-scoped': () =>
    'It is restricted to APIs of its scopes, so every call of the portal is refused. Set Scope Restriction to Broadly scoped.',
  'not-found': ([clientId = '']) =>
    `No application in the registry has the client ID ${clientId} any more. Register the portal again.`,
}

const USER: Texts<UserFinding> = {
  'not-found': () => 'The user that was picked is gone. Make or pick another one.',
  inactive: () => 'The user is not active.',
  'locked-out': () => 'The user is locked out.',
  'web-service-only': () => 'Web service access only is selected: such a user cannot log in to click Allow.',
  'machine-identity': () => 'The identity type is Machine: such a user cannot log in to click Allow.',
  'password-reset': () => 'The password must be changed at the next log-in: API calls are refused until then.',
  'missing-roles': (roles) => `The user lacks ${roles.join(', ')}.`,
  external: () => 'The user counts as external (snc_external) and may not call the connector. It needs snc_internal.',
  'more-roles': (roles) => `The user can do more than the portal needs: take away ${roles.join(', ')}.`,
}

const CONNECTION: Texts<ConnectionFinding> = {
  'authorization-lost': () => 'The portal lost its authorization. Authorize it again in step 3.',
  'last-error': ([text = '']) => `The portal reported: ${text}`,
  silent: ([minutes = '']) => `The portal has not called for ${minutes} minutes. Is it running?`,
}

export const registryTexts = (findings: readonly Finding<RegistryFinding>[]): string[] => wordsOf(REGISTRY, findings)
export const userTexts = (findings: readonly Finding<UserFinding>[]): string[] => wordsOf(USER, findings)
export const connectionTexts = (findings: readonly Finding<ConnectionFinding>[]): string[] =>
  wordsOf(CONNECTION, findings)

function wordsOf<Code extends string>(texts: Texts<Code>, findings: readonly Finding<Code>[]): string[] {
  return findings.map(({ code, values }) => texts[code](values))
}
