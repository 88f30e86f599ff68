import type { WrittenTexts } from './written-text.ts'

/** Entra ID. */
export const entraTexts: WrittenTexts = {
  aad_admin_accounts_separate_unassigned_cloud_only: {
    why: 'An administrator who reads mail with the privileged account hands its rights to whoever gets in through that mail. Accounts synchronised from a domain can also be taken over from the domain.',
    steps: [
      'In the Microsoft Entra admin center open *Identity > Roles & admins* and list the members of privileged roles.',
      'For each person create a separate cloud-only account, without a mailbox or app licences.',
      'Move the role assignments to the new accounts and take them off the daily ones.',
      'Register phishing-resistant sign-in for each new account before it is used.',
    ],
    impact: 'Administrators sign in with a second account for administrative work.',
    counted: 'administrators',
  },
  aad_admin_consent_workflow: {
    why: 'Where people may not consent to apps themselves and cannot ask either, they look for a way around. A request that reaches a reviewer keeps the decision in the open.',
    steps: [
      'Open *Enterprise apps > Consent and permissions > Admin consent settings*.',
      'Set *Users can request admin consent* to *Yes*.',
      'Name at least two reviewers and switch their e-mail notices on.',
      'Set requests to lapse after 30 days.',
    ],
    impact: 'A person who needs an app sees a request form instead of a refusal; reviewers get mail.',
  },
  aad_custom_banned_passwords: {
    why: 'Product names, offices and sports clubs are the first things tried against your accounts, and no global list knows yours.',
    steps: [
      'Open *Authentication methods > Password protection*.',
      'Set *Enforce custom list* to *Yes*.',
      'Enter brand, product, site and season words of four letters or more, one a line.',
      'Save, and tell the service desk why some new passwords will be refused.',
    ],
    impact: 'Passwords built on a listed word are refused at the next change. Existing ones keep working.',
  },
  aad_limited_administrative_roles: {
    why: 'Anyone who can open the management endpoints can read the directory and try its settings, whatever rights they hold there.',
    steps: [
      'Create a Conditional Access policy for all users and exclude the directory roles that manage Azure.',
      'Choose *Windows Azure Service Management API* as the target resource.',
      'Select *Block access*, start in report-only mode and read the sign-in log for a week.',
      'Turn the policy on, keeping the emergency access accounts excluded.',
    ],
    impact: 'People without an administrative role can no longer open the Azure portal or its command line tools.',
  },
  aad_linkedin_connection_disables: {
    why: 'A connected profile shares names, jobs and meetings with an outside network, which is all a convincing pretext needs.',
    steps: [
      'Open *Users > User settings* in the Entra admin center.',
      'Set *LinkedIn account connections* to *No*.',
      'Save, and remove the mention from the onboarding guide.',
    ],
    impact: 'LinkedIn details no longer appear on contact cards in Outlook and Teams.',
  },
  aad_managed_approved_public_groups_only: {
    why: 'Anyone in the organisation can join a public group and read all its files, often without its owner knowing.',
    steps: [
      'In the Microsoft 365 admin center open *Teams & groups > Active teams & groups* and filter by *Public*.',
      'Ask each owner whether everyone should read the content.',
      'Change the rest to *Private*.',
      'Repeat the review every quarter.',
    ],
    impact: 'People who browsed those groups have to ask the owner for access.',
    counted: 'groups',
  },
  aad_password_protection: {
    why: 'Weak passwords set in the local domain are synchronised to the cloud as they are.',
    steps: [
      'Install the password protection proxy on two member servers and register it.',
      'Install the DC agent on every domain controller and restart them in turn.',
      'Under *Password protection* enable it for Windows Server Active Directory in *Audit* mode.',
      'Read the agent log for two weeks, then choose *Enforced*.',
    ],
    impact: 'Domain password changes that contain a banned word are refused.',
    counted: 'domain controllers',
  },
  aad_phishing_MFA_strength: {
    why: 'Codes and approval prompts can be relayed by a false sign-in page. Passkeys and certificates answer only to the real one.',
    steps: [
      'Give every administrator two passkeys or a certificate and let them register.',
      'Create a Conditional Access policy for the administrative directory roles and all resources.',
      'Under *Grant* require the authentication strength *Phishing-resistant MFA*.',
      'Run it report-only for a week, then enable it.',
    ],
    impact: 'Administrators can no longer sign in with the authenticator app or a text message.',
    counted: 'administrators',
  },
  aad_sign_in_freq_session_timeout: {
    why: 'A browser left signed in, or a stolen session cookie, stays useful to an attacker for as long as the session lasts.',
    steps: [
      'Create a Conditional Access policy for the administrative directory roles.',
      'Under *Session* set *Sign-in frequency* to 4 hours.',
      'Set *Persistent browser session* to *Never persistent*.',
      'Enable the policy after a week in report-only mode.',
    ],
    impact: 'Administrators sign in again during the day and after closing the browser.',
  },
  aad_third_party_apps: {
    why: 'If everyone may register applications, nobody knows which of them hold a key to company data.',
    steps: [
      'Open *Users > User settings*.',
      'Set *Users can register applications* to *No*.',
      'Give the *Application Developer* role to the few people who need it.',
    ],
    impact: 'Developers ask for the role before they register an application.',
  },
  AATP_AccountWithLeakedCredentials: {
    why: 'The user name and password of these accounts were found together in material published by criminals.',
    steps: [
      'Open *Identity Protection > Risky users* and filter by the detection *Leaked credentials*.',
      'Reset the password of each account and revoke its sessions.',
      'Review sign-ins and mailbox rules since the date of the detection.',
      'Dismiss the risk once the review is recorded.',
    ],
    impact: 'The people concerned are signed out everywhere and choose a new password.',
    counted: 'accounts',
  },
  AdminMFAV2: {
    why: 'A stolen administrator password opens the whole tenant unless a second proof is asked for.',
    steps: [
      'Create a Conditional Access policy that includes the fourteen administrative directory roles.',
      'Exclude the two emergency access accounts only.',
      'Choose all resources and require multifactor authentication under *Grant*.',
      'Check the sign-in log in report-only mode, then set the policy to *On*.',
    ],
    impact: 'Administrators confirm every sign-in with a second method and must register one at their next sign-in.',
    counted: 'administrators',
  },
  BlockLegacyAuthentication: {
    why: 'POP, IMAP and older Office clients cannot ask for a second factor, so password spraying goes there.',
    steps: [
      'In the sign-in log filter *Client app* by the legacy protocols and note who still uses them.',
      'Move those people and devices to modern clients.',
      'Create a Conditional Access policy for all users, client apps *Exchange ActiveSync* and *Other clients*, with *Block access*.',
      'Leave it report-only until the filter stays empty, then enable it.',
    ],
    impact: 'Old mail clients and scanners that send with a user name and password stop working.',
    counted: 'users',
  },
  IntegratedApps: {
    why: 'One careless click on a consent screen gives a stranger lasting access to mail and files, without a password.',
    steps: [
      'Open *Enterprise apps > Consent and permissions > User consent settings*.',
      'Choose *Do not allow user consent*.',
      'Switch the admin consent workflow on, so that people can ask.',
      'Review the grants made so far and remove the unknown ones.',
    ],
    impact: 'People ask an administrator before a new app may read their data.',
  },
  MFARegistrationV2: {
    why: 'Most account take-overs use a password alone. A second factor for everybody stops nearly all of them.',
    steps: [
      'Announce the change and let people register at the security info page.',
      'Create a Conditional Access policy for all users and all resources, without the emergency accounts.',
      'Require multifactor authentication and start in report-only mode.',
      'Enable it department by department and follow the registration report.',
    ],
    impact: 'Everyone confirms new sign-ins with a second method; help desk calls rise in the first days.',
    counted: 'users',
  },
  OneAdmin: {
    why: 'With one global administrator, an illness or a lost phone locks the organisation out. More than four widen the target.',
    steps: [
      'Open *Roles & admins > Global Administrator*.',
      'Make sure that between two and four people hold the role.',
      'Add two cloud-only emergency accounts, with their credentials in a safe.',
    ],
    impact: 'Nobody but the administrators concerned notices anything.',
    counted: 'administrator count',
  },
  PasswordHashSync: {
    why: 'Without password hashes in the cloud, leaked passwords cannot be recognised and a failed domain locks everybody out.',
    steps: [
      'Start the Entra Connect wizard on the synchronisation server.',
      'Under *Optional features* select *Password hash synchronization*.',
      'Finish the wizard and watch the first full cycle.',
      'Keep the present sign-in method if you need it; the hashes then serve as a reserve.',
    ],
    impact: 'None for people signing in.',
  },
  PWAgePolicyNew: {
    why: 'Forced changes lead to numbered variations that are easy to guess. A long password with a second factor is safer.',
    steps: [
      'In the Microsoft 365 admin center open *Settings > Org settings > Security & privacy*.',
      'Open *Password expiration policy*.',
      'Select *Set passwords to never expire*.',
      'Repeat for domains with a policy of their own.',
    ],
    impact: 'The yearly prompt for a new password disappears.',
  },
  RoleOverlap: {
    why: 'A person who only resets passwords and yet is a global administrator carries a risk without a need.',
    steps: [
      'Open *Roles & admins* and sort people by the number of roles they hold.',
      'Replace global administration by the narrowest role that covers the work, such as *Helpdesk Administrator*.',
      'Make the remaining assignments eligible through Privileged Identity Management.',
    ],
    impact: 'Some administrators activate a role before they start a task.',
    counted: 'administrators',
  },
  SelfServicePasswordReset: {
    why: 'A person who cannot reset a password alone calls the service desk, and a caller can pretend to be anyone.',
    steps: [
      'Open *Password reset > Properties* and choose *All*.',
      'Under *Authentication methods* require two methods.',
      'Under *Registration* ask people to register at sign-in and to confirm every 180 days.',
      'Enable notices to the person and to all administrators.',
    ],
    impact: 'People register two methods and then reset forgotten passwords themselves.',
    counted: 'users',
  },
  SigninRiskPolicy: {
    why: 'A sign-in from an anonymous address or an impossible place deserves a second look at that very moment.',
    steps: [
      'Create a Conditional Access policy for all users and all resources.',
      'Under *Conditions > Sign-in risk* choose *High* and *Medium*.',
      'Require multifactor authentication, with sign-in frequency *Every time*.',
      'Enable it after a week of report-only.',
    ],
    impact: 'Travellers and people behind a VPN are asked for a second factor more often.',
    counted: 'users',
  },
  UserRiskPolicy: {
    why: 'An account whose password is known to criminals has to change it before it does anything else.',
    steps: [
      'Make sure that self-service password reset works for everybody.',
      'Create a Conditional Access policy with *User risk* set to *High*.',
      'Require a password change together with multifactor authentication.',
      'Exclude the emergency accounts and enable the policy.',
    ],
    impact: 'A person at risk changes the password at the next sign-in.',
    counted: 'users',
  },
}
