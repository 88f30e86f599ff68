import type { WrittenTexts } from './written-text.ts'

/** SharePoint, OneDrive, Teams, Forms, Sway and the admin center itself. */
export const collaborationTexts: WrittenTexts = {
  spo_block_onedrive_sync_unmanaged_devices: {
    why: 'A private computer that synchronises a library keeps a copy nobody can wipe.',
    steps: [
      'In the SharePoint admin center open *Settings > OneDrive Sync*.',
      'Select *Allow syncing only on computers joined to specific domains*.',
      'Enter the identifiers of your domains and save.',
    ],
    impact: 'The sync client on private computers stops with a message; the browser keeps working.',
  },
  spo_external_sharing_managed: {
    why: 'Sharing with any domain in the world makes a typing error in an address a leak.',
    steps: [
      'In the SharePoint admin center open *Policies > Sharing > More external sharing settings*.',
      'Select *Limit external sharing by domain* and allow the domains of your partners.',
      'Agree who may ask for another domain, and how.',
    ],
    impact: 'Invitations to other domains are refused with a reason.',
  },
  spo_external_users_sharing: {
    why: 'A guest who passes a file on makes readers of people you never invited.',
    steps: [
      'In the SharePoint admin center open *Policies > Sharing*.',
      'Clear *Allow guests to share items they do not own*.',
      'Review sites with more than fifty guests.',
    ],
    impact: 'Guests ask a member of the site to share for them.',
  },
  spo_idle_session_timeout: {
    why: 'A browser left open on a shared computer shows everything its user can reach.',
    steps: [
      'In the Microsoft 365 admin center open *Org settings > Security & privacy > Idle session timeout*.',
      'Turn it on and choose 3 hours or less.',
      'Pair it with a Conditional Access policy so that it applies to unmanaged devices only.',
    ],
    impact: 'People see a warning and are signed out of an idle browser.',
  },
  spo_legacy_auth: {
    why: 'Apps that send a bare password to SharePoint cannot be asked for a second factor.',
    steps: [
      'Find apps that still sign in the old way in the sign-in log.',
      "In the SharePoint admin center open *Policies > Access control > Apps that don't use modern authentication*.",
      'Choose *Block access*.',
    ],
    impact: 'Office 2010 and some old scripts lose access to sites.',
  },
  meeting_anonymousstartmeeting_v1: {
    why: 'A meeting that strangers can open before the host arrives may be used, recorded and joined by others.',
    steps: [
      'In the Teams admin center open *Meetings > Meeting policies > Global*.',
      'Turn *Anonymous users and dial-in callers can start a meeting* off.',
      'Repeat for policies assigned to groups.',
    ],
    impact: 'Outside participants wait until somebody of the organisation is there.',
    counted: 'policies',
  },
  meeting_autoadmitusers_v1: {
    why: 'The lobby is the only moment to see who is coming in.',
    steps: [
      'Open *Meetings > Meeting policies* in the Teams admin center.',
      'Set *Who can bypass the lobby* to *People who were invited*.',
      'Tell organisers of large events how to change it for one meeting.',
    ],
    impact: 'People with a forwarded link wait in the lobby.',
    counted: 'policies',
  },
  meeting_designatedpresenter_v1: {
    why: 'Any participant who may present can put anything on every screen.',
    steps: [
      'Open *Meetings > Meeting policies* in the Teams admin center.',
      'Set *Who can present* to *Only organizers and co-organizers*, or to people in the organisation.',
      'Remind organisers that they can make anyone a presenter during the meeting.',
    ],
    impact: 'Organisers hand out the presenter role where they used not to.',
    counted: 'policies',
  },
  meeting_externalrequestcontrol_v1: {
    why: 'Control over a shared screen is control over the computer behind it.',
    steps: [
      'Open *Meetings > Meeting policies > Content sharing* in the Teams admin center.',
      'Turn *External participants can give or request control* off.',
      'Name a support tool for the cases where outsiders must help.',
    ],
    impact: 'Suppliers cannot take over a shared screen in Teams any more.',
    counted: 'policies',
  },
  meeting_pstnusersbypasslobby_v1: {
    why: 'A caller shows a number, not an identity.',
    steps: [
      'Open *Meetings > Meeting policies* in the Teams admin center.',
      'Turn *People dialing in can bypass the lobby* off.',
      'Check the conference bridges used by the board first.',
    ],
    impact: 'Callers wait until somebody lets them in.',
    counted: 'policies',
  },
  meeting_restrictanonymousjoin_v1: {
    why: 'Meetings about salaries and deals are no place for unnamed listeners.',
    steps: [
      'Open *Meetings > Meeting settings > Participants* in the Teams admin center.',
      'Turn *Anonymous users can join a meeting* off, or do so by policy for sensitive departments.',
      'Keep a policy with anonymous access for recruitment and sales.',
    ],
    impact: 'Outsiders need an account to join.',
    counted: 'policies',
  },
  forms_phishing_protection: {
    why: 'A form with the company logo that asks for a password is answered by many.',
    steps: [
      'In the Microsoft 365 admin center open *Org settings > Microsoft Forms*.',
      'Turn *Add internal phishing protection* on.',
      'Decide who unblocks forms caught by mistake.',
    ],
    impact: 'A form that asks for credentials is closed until an administrator reviews it.',
  },
  sway_block_sharing_with_outside_users: {
    why: 'A Sway is a web page; shared outside it is public in all but name.',
    steps: [
      'In the Microsoft 365 admin center open *Org settings > Sway*.',
      'Clear *Let people in your organization share their sways with people outside*.',
      'Tell the communications team before you save.',
    ],
    impact: 'Existing links stop working for outsiders.',
  },
  admincenter_owned_apps_and_services: {
    why: 'Trials and store purchases made by individuals bring in services nobody has assessed.',
    steps: [
      'In the Microsoft 365 admin center open *Org settings > User owned apps and services*.',
      'Clear *Let users access the Office Store* and *Let users start trials on behalf of your organization*.',
      'Offer a form for asking instead.',
    ],
    impact: 'People see that purchases are managed by their organisation.',
  },
}
