import type { WrittenTexts } from './written-text.ts'

/** Exchange Online. */
export const exchangeTexts: WrittenTexts = {
  CustomerLockBoxEnabled: {
    why: 'A support engineer of the provider may need to see content during a case. Lockbox makes that wait for your approval.',
    steps: [
      'In the Microsoft 365 admin center open *Org settings > Security & privacy > Customer lockbox*.',
      'Select *Require approval for all data access requests*.',
      'Name the approvers and agree how they are reached outside working hours.',
    ],
    impact: 'Support cases that need access to data wait until somebody approves, for 12 hours at most.',
  },
  exo_individualsharing: {
    why: 'A shared calendar tells outsiders who is away, with whom people meet and about what.',
    steps: [
      'In the Exchange admin center open *Organization > Sharing > Individual sharing*.',
      'Edit the default policy and clear *Share your calendar folder*, or limit it to free/busy time.',
      'Look for older policies assigned to single mailboxes.',
    ],
    impact: 'Calendars published to outsiders stop updating.',
    counted: 'policies',
  },
  exo_mailboxaudit: {
    why: 'Without an audit log nobody can say what an intruder read, moved or deleted in a mailbox.',
    steps: [
      'Connect with Exchange Online PowerShell.',
      'Run <code>Set-OrganizationConfig -AuditDisabled $false</code>.',
      'Look for mailboxes excepted from auditing: <code>Get-MailboxAuditBypassAssociation</code>.',
      'Clear every exception that has no recorded reason.',
    ],
    impact: 'None for mailbox owners.',
    counted: 'mailboxes',
  },
  exo_mailtipsenabled: {
    why: 'A hint before sending is the cheapest protection against a message to the wrong or to too many people.',
    steps: [
      'Connect with Exchange Online PowerShell.',
      'Run <code>Set-OrganizationConfig -MailTipsAllTipsEnabled $true -MailTipsExternalRecipientsTipsEnabled $true</code>.',
      'Set <code>-MailTipsLargeAudienceThreshold</code> to 25.',
    ],
    impact: 'Outlook shows a bar when a message goes outside or to a large group.',
  },
  exo_oauth2clientprofileenabled: {
    why: 'Outlook falls back to a plain password when modern authentication is off, and no second factor can be asked for.',
    steps: [
      'In the Microsoft 365 admin center open *Org settings > Modern authentication*.',
      'Turn on modern authentication for Outlook 2013 and later.',
      'Ask people with old clients to restart Outlook twice.',
    ],
    impact: 'Outlook asks for one sign-in in a browser window.',
  },
  exo_outlookaddins: {
    why: 'An add-in reads the message that is open and can send it elsewhere. Its installation should be a decision.',
    steps: [
      'In the Exchange admin center open *Roles > User roles* and edit the default role assignment policy.',
      'Clear *My Custom Apps*, *My Marketplace Apps* and *My ReadWriteMailbox Apps*.',
      'Deploy approved add-ins under *Integrated apps*.',
    ],
    impact: 'The store button in Outlook disappears; approved add-ins stay.',
    counted: 'policies',
  },
  exo_SPF_records_for_all_domains: {
    why: 'A domain without an SPF record lets anyone send mail in its name.',
    steps: [
      'List the accepted domains in the Exchange admin center, including those that send no mail.',
      'Publish <code>v=spf1 include:spf.protection.outlook.com -all</code>, with your other senders added.',
      'Publish <code>v=spf1 -all</code> for domains that never send.',
      'Check that each record needs at most ten look-ups.',
    ],
    impact: 'Mail from forgotten senders, such as a newsletter tool, may be refused until they are added.',
    counted: 'domains',
  },
  exo_storageproviderrestricted: {
    why: 'Attachments saved to a private cloud drive from Outlook on the web are out of reach for every policy you have.',
    steps: [
      'Connect with Exchange Online PowerShell.',
      'Run <code>Get-OwaMailboxPolicy | Set-OwaMailboxPolicy -AdditionalStorageProvidersAvailable $false</code>.',
      'Repeat for each new mailbox policy.',
    ],
    impact: 'Box, Dropbox and similar entries vanish from the attachment menu on the web.',
    counted: 'policies',
  },
  exo_transportrulesallowlistdomains: {
    why: 'A rule that sets the spam level to -1 for a domain waves through every message that merely claims to come from it.',
    steps: [
      'In the Exchange admin center open *Mail flow > Rules*.',
      'Look for rules that set the spam confidence level to *Bypass spam filtering* by sender domain.',
      'Delete them, or add a condition on the authentication result.',
      'Watch the quarantine for a week.',
    ],
    impact: 'Some messages that came through now reach junk mail or the quarantine.',
    counted: 'policies',
  },
}
