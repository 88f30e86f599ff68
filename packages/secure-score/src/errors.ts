import { defineErrors } from '@scorelink/kit'

/** Everything that can go wrong between us and Microsoft Graph. */
export const graphErrors = defineErrors({
  GRAPH_UNREACHABLE: {
    status: 502,
    text: 'Microsoft Graph cannot be reached.',
    remedy: 'Check that the server may open connections to Microsoft Graph and Entra ID. We keep trying.',
    audience: 'operator',
    retry: 'backoff',
  },
  GRAPH_UNAUTHORIZED: {
    status: 502,
    text: 'Entra ID does not give the server a token for Microsoft Graph.',
    remedy: 'Check client ID and client secret of the app registration; a secret may have run out.',
    audience: 'operator',
    retry: 'backoff',
  },
  GRAPH_FORBIDDEN: {
    status: 502,
    text: 'The app registration may not read the secure score.',
    remedy: 'Add the application permission SecurityEvents.Read.All in Entra ID and grant admin consent.',
    audience: 'operator',
    retry: 'backoff',
  },
  GRAPH_WRITE_FORBIDDEN: {
    status: 502,
    text: 'The app registration may not change the status of improvement actions.',
    remedy:
      'Add the application permission SecurityEvents.ReadWrite.All in Entra ID and grant admin consent, or switch writing to Microsoft off.',
    audience: 'operator',
    retry: 'never',
  },
  GRAPH_STATE_NOT_WRITABLE: {
    status: 409,
    text: 'Microsoft does not take a status for this improvement action from outside.',
    remedy:
      'Change its status in the Microsoft Defender portal; device actions are decided in Vulnerability Management.',
    audience: 'user',
    retry: 'never',
  },
  GRAPH_STATE_NOT_KEPT: {
    status: 502,
    text: 'Microsoft took the status and shows another one.',
    remedy: 'Look the action up in the Microsoft Defender portal and set its status there.',
    audience: 'user',
    retry: 'never',
  },
  GRAPH_NOT_PROVISIONED: {
    status: 502,
    text: 'The tenant has no secure score.',
    remedy: 'Check that the tenant is licensed for a product that Secure Score measures.',
    audience: 'operator',
    retry: 'backoff',
  },
  GRAPH_RATE_LIMITED: {
    status: 503,
    text: 'Microsoft Graph asks us to slow down.',
    remedy: 'Nothing to do: we wait and go on.',
    audience: 'operator',
    retry: 'backoff',
  },
  GRAPH_UNAVAILABLE: {
    status: 503,
    text: 'Microsoft Graph could not do the work just now.',
    remedy: 'Nothing to do: we try again.',
    audience: 'operator',
    retry: 'backoff',
  },
  GRAPH_BAD_RESPONSE: {
    status: 502,
    text: 'Microsoft Graph sent an answer that cannot be read.',
    remedy: 'Check that nothing between the server and Microsoft Graph changes answers. We keep trying.',
    audience: 'operator',
    retry: 'backoff',
  },
})
