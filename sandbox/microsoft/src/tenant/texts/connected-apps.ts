import type { WrittenText, WrittenTexts } from './written-text.ts'

/** A ServiceNow system property that has to hold one value. */
function property(name: string, value: string, why: string, impact: string): WrittenText {
  return {
    why,
    steps: [
      'Sign in to the instance as an administrator and elevate to *security_admin*.',
      `Enter <code>sys_properties.list</code> in the filter navigator and find <code>${name}</code>.`,
      `Set its value to <code>${value}</code>; create it as *true | false* or *string* if it is missing.`,
      'Test the integrations on a sub-production instance first, then repeat the change here.',
    ],
    impact,
  }
}

function plugin(name: string, why: string, impact: string): WrittenText {
  return {
    why,
    steps: [
      'Clone production to a test instance.',
      `Open *System Applications > All Available Applications*, search for *${name}* and activate it there.`,
      'Run your regression tests with the roles people really have.',
      'Activate it in production outside working hours.',
    ],
    impact,
  }
}

/** The ServiceNow instance connected to Defender for Cloud Apps. */
export const serviceNowTexts: WrittenTexts = {
  MDA_SNOW_authenticateMultifactor: property(
    'glide.authenticate.multifactor',
    'true',
    'Local accounts of the instance sign in with a password alone.',
    'People with a local account register an authenticator.',
  ),
  MDA_SNOW_authRequiredJson2: property(
    'glide.basicauth.required.jsonv2',
    'true',
    'Without it the JSONv2 processor answers callers who never signed in.',
    'Callers without credentials get 401.',
  ),
  MDA_SNOW_authRequiredSOAP: property(
    'glide.basicauth.required.soap',
    'true',
    'SOAP requests are answered without a user when this is off.',
    'Old SOAP clients need an account.',
  ),
  MDA_SNOW_authRequiredUnl: property(
    'glide.basicauth.required.unl',
    'true',
    'Unload requests export whole tables as XML.',
    'Export scripts need an account.',
  ),
  MDA_SNOW_cauthRequiredScriptedProcessor: property(
    'glide.basicauth.required.scriptedprocessor',
    'true',
    'Scripted processors run code for anyone who knows their address.',
    'Pages built on processors ask for a sign-in.',
  ),
  MDA_SNOW_concourseOnmessageEnforceSameOrigin: property(
    'glide.ui.concourse.onmessage_enforce_same_origin',
    'true',
    'A foreign page that frames the instance can send it messages.',
    'Portals that embed the instance must be put on the allow list.',
  ),
  MDA_SNOW_enablePasswordPolicy: property(
    'glide.enable.password_policy',
    'true',
    'Resets accept any password while the policy is not checked.',
    'Short passwords are refused at the next reset.',
  ),
  MDA_SNOW_highSecurity: plugin(
    'High Security Settings',
    'It turns about thirty protective properties on at once and adds the security_admin role.',
    'Administrators elevate their role before they edit access rules.',
  ),
  MDA_SNOW_httpCacheControl: property(
    'glide.http.cache_control',
    'private',
    'A shared proxy may keep pages that hold personal data.',
    'None.',
  ),
  MDA_SNOW_loginNoBlankPassword: property(
    'glide.login.no_blank_password',
    'true',
    'An account imported without a password could be used by anyone.',
    'Accounts without a password cannot sign in.',
  ),
  MDA_SNOW_roleManagement: plugin(
    'Contextual Security: Role Management',
    'It keeps role inheritance consistent and shows where a role comes from.',
    'The roles tab of a user shows the origin of each role.',
  ),
  MDA_SNOW_scriptCcsiIsPublic: property(
    'glide.script.ccsi.ispublic',
    'false',
    'Client-callable scripts marked public answer before sign-in.',
    'Public portals need their scripts reviewed first.',
  ),
  MDA_SNOW_scriptSecureAjaxgliderecord: property(
    'glide.script.secure.ajaxgliderecord',
    'true',
    'A query from the browser would otherwise skip the access rules of the table.',
    'Client scripts see only rows their user may read.',
  ),
  MDA_SNOW_scriptUseSandbox: property(
    'glide.script.use.sandbox',
    'true',
    'Conditions typed into a list address can hold script that runs on the server.',
    'Filters that call server functions stop working.',
  ),
  MDA_SNOW_smDefaultMode: property(
    'glide.sm.default_mode',
    'deny',
    'A table nobody wrote rules for is open to all.',
    'Custom tables without rules are closed until rules exist.',
  ),
  MDA_SNOW_sncUserLockoutCheck: property(
    'glide.user.max_unlock_attempts',
    '15',
    'Passwords can be guessed for ever when failures are not counted.',
    'An account locks after repeated failures.',
  ),
  MDA_SNOW_soapRequireContentTypeXml: property(
    'glide.soap.require_content_type_xml',
    'true',
    'A form on a foreign page can post to SOAP when any content type is taken.',
    'SOAP clients must send text/xml.',
  ),
  MDA_SNOW_soapStrictSecurity: property(
    'glide.soap.strict_security',
    'true',
    'SOAP operations ignore roles and access rules otherwise.',
    'Integration accounts need the SOAP roles.',
  ),
  MDA_SNOW_systemSecurity: plugin(
    'Security Jump Start (ACL Rules)',
    'It brings ready rules for the system tables.',
    'Some system tables disappear for people without a role.',
  ),
  MDA_SNOW_uiSessionTimeout: property(
    'glide.ui.session_timeout',
    '30',
    'A session left open serves the next person at the computer.',
    'People sign in again after half an hour without activity.',
  ),
  MDA_SNOW_useCsrfToken: property(
    'glide.security.use_csrf_token',
    'true',
    'A foreign page can submit a form in the name of a person who is signed in.',
    'Bookmarks that submit forms stop working.',
  ),
  MDA_SNOW_userCookieMaxLifeSpanInDays: property(
    'glide.ui.user_cookie.max_life_span_in_days',
    '1',
    'A remembered browser stays signed in for a month.',
    'People sign in every day.',
  ),
}

function organisationSetting(area: string, setting: string, why: string, impact: string): WrittenText {
  return {
    why,
    steps: [
      `As an owner of the organisation open *Settings > ${area}* on GitHub.`,
      setting,
      "Announce the change in the developers' channel and save.",
    ],
    impact,
  }
}

/** The GitHub organisations connected to Defender for Cloud Apps. */
export const gitHubTexts: WrittenTexts = {
  MDA_GitHub_DependencyInsights: organisationSetting(
    'Member privileges',
    'Clear *Allow members to view dependency insights*.',
    'The list of libraries shows which known holes may be open.',
    'Members look up dependencies in single repositories only.',
  ),
  MDA_GitHub_EmailNotificationRestrictedToVerifiedOrApprovedDomains: organisationSetting(
    'Verified and approved domains',
    'Verify your domain, then restrict e-mail notifications to it.',
    'Notices quote code and comments, and many go to private mailboxes.',
    'Members without a company address get no mail.',
  ),
  MDA_GitHub_IPallowListConfigurationForOrgResources: organisationSetting(
    'Authentication security',
    'Add the addresses of your offices and build servers, then enable the IP allow list.',
    'A stolen token works from anywhere without it.',
    'Work from home needs the VPN.',
  ),
  MDA_GitHub_MFA: {
    ...organisationSetting(
      'Authentication security',
      'Select *Require two-factor authentication for everyone*.',
      "A developer's password is a way into everything that gets built.",
      'Members without a second factor are removed until they register one.',
    ),
    counted: 'users',
  },
  MDA_GitHub_OutsideCollabInvitation: organisationSetting(
    'Member privileges',
    'Clear *Allow repository administrators to invite outside collaborators*.',
    'Outsiders should enter by one door, with a record.',
    'Repository administrators ask an owner.',
  ),
  MDA_GitHub_PrivateRepositoryForkingSetting: organisationSetting(
    'Member privileges',
    'Clear *Allow forking of private repositories*.',
    'A fork in a private account stays after its owner has left.',
    'Members work on branches.',
  ),
  MDA_GitHub_PublicRepoCreation: organisationSetting(
    'Member privileges',
    'Clear *Public* under repository creation.',
    'A repository made public by mistake is copied within minutes.',
    'Owners publish on request.',
  ),
  MDA_GitHub_RepoTransferOrDeletion: organisationSetting(
    'Member privileges',
    'Clear the right to delete or transfer repositories.',
    'One compromised account should not be able to remove years of work.',
    'Owners delete on request.',
  ),
  MDA_GitHub_RepoVisibility_change: organisationSetting(
    'Member privileges',
    'Clear *Allow members to change repository visibilities*.',
    'One click separates private from public.',
    'Owners change visibility.',
  ),
  MDA_GitHub_SAML: organisationSetting(
    'Authentication security',
    'Configure SAML with your Entra enterprise app, test it, then require it.',
    'Access should end with employment, at one place.',
    'Members link their account once.',
  ),
}
