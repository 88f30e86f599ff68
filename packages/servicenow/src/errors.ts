import { defineErrors } from '@scorelink/kit'

/** Everything that can go wrong between us and an instance. */
export const serviceNowErrors = defineErrors({
  SERVICENOW_ADDRESS_INVALID: {
    status: 422,
    text: 'This is not the address of a ServiceNow instance.',
    remedy: 'Enter the name of the instance (dev00000), its host (dev00000.service-now.com) or its https address.',
    audience: 'user',
    retry: 'never',
  },
  SERVICENOW_ADDRESS_REFUSED: {
    status: 422,
    text: 'This address is not allowed here.',
    remedy:
      'Use an https address with a public host name, or ask the person who runs the server to add it to SERVICENOW_ALLOWED_ORIGINS.',
    audience: 'operator',
    retry: 'never',
  },
  SERVICENOW_UNREACHABLE: {
    status: 502,
    text: 'The ServiceNow instance cannot be reached.',
    remedy: 'Check the address and that the server may open connections to it. We keep trying.',
    audience: 'operator',
    retry: 'backoff',
  },
  SERVICENOW_NO_REPLY: {
    status: 504,
    text: 'The ServiceNow instance did not answer in time.',
    remedy: 'Nothing to do: we look up what it did with the call and try again.',
    audience: 'operator',
    retry: 'backoff',
  },
  SERVICENOW_ASLEEP: {
    status: 503,
    text: 'The ServiceNow instance is asleep.',
    remedy: 'Open the instance in a browser to wake it up. We keep trying.',
    audience: 'user',
    retry: 'backoff',
  },
  SERVICENOW_LOGIN_PAGE: {
    status: 502,
    text: 'ServiceNow answered with its log-in page instead of data.',
    remedy: 'Check that the address is the instance itself and that REST calls are not sent to single sign-on.',
    audience: 'operator',
    retry: 'backoff',
  },
  SERVICENOW_UNAVAILABLE: {
    status: 503,
    text: 'ServiceNow could not do the work just now.',
    remedy: 'Nothing to do: we try again. If it stays, look for maintenance of the instance.',
    audience: 'operator',
    retry: 'backoff',
  },
  SERVICENOW_RATE_LIMITED: {
    status: 503,
    text: 'ServiceNow asks us to slow down.',
    remedy: 'Nothing to do: we wait and go on. An administrator of the instance can raise the rate limit.',
    audience: 'operator',
    retry: 'backoff',
  },
  SERVICENOW_UNAUTHORIZED: {
    status: 502,
    text: 'ServiceNow no longer accepts our authorization.',
    remedy: 'Open the ServiceNow configuration and choose Authorize, signed in as the integration user.',
    audience: 'user',
    retry: 'never',
  },
  SERVICENOW_AUTHORIZATION_FAILED: {
    status: 502,
    text: 'ServiceNow did not accept the authorization.',
    remedy: 'Check client ID, client secret and redirect URL against the application registry, then authorize again.',
    audience: 'user',
    retry: 'never',
  },
  SERVICENOW_AUTHORIZATION_DENIED: {
    status: 403,
    text: 'Access was denied on the ServiceNow page.',
    remedy: 'Authorize again, sign in as the integration user and choose Allow.',
    audience: 'user',
    retry: 'never',
  },
  SERVICENOW_FORBIDDEN: {
    status: 502,
    text: 'ServiceNow does not let the integration user do this.',
    remedy: 'Give the integration user the roles named in the setup steps.',
    audience: 'user',
    retry: 'never',
  },
  SERVICENOW_REJECTED: {
    status: 502,
    text: 'ServiceNow refused the ticket.',
    remedy: 'Read what ServiceNow said; a data policy or business rule of the instance may ask for more fields.',
    audience: 'user',
    retry: 'never',
  },
  SERVICENOW_BAD_RESPONSE: {
    status: 502,
    text: 'ServiceNow sent an answer that cannot be read.',
    remedy: 'Check that nothing between the server and the instance changes answers. We keep trying.',
    audience: 'operator',
    retry: 'backoff',
  },
})
