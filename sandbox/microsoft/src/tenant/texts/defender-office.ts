import type { WrittenTexts } from './written-text.ts'

const policies = 'In the Defender portal open *Email & collaboration > Policies & rules > Threat policies*.'
const antiSpam = `${policies} Choose *Anti-spam*.`
const antiPhishing = `${policies} Choose *Anti-phishing*.`
const order = 'Check custom policies too: the one with the highest priority decides for its recipients.'

/** Defender for Office 365 and Exchange Online Protection. */
export const defenderOfficeTexts: WrittenTexts = {
  mdo_allowedsenderscombined: {
    why: 'An allowed domain skips filtering even when the sender address is forged.',
    steps: [
      antiSpam,
      'Open the inbound policy and edit *Allowed and blocked senders and domains*.',
      'Remove every allowed domain; use the tenant allow list with an end date for real exceptions.',
    ],
    impact: 'Mail from those domains is filtered like any other.',
    counted: 'policies',
  },
  mdo_antiphishingpolicies: {
    why: 'The built-in defaults only look at spoofing. A policy of your own adds impersonation and mailbox intelligence.',
    steps: [
      antiPhishing,
      'Create a policy for all accepted domains.',
      'Add the board and the finance team as protected users and your own domains as protected domains.',
      'Send detections to quarantine.',
    ],
    impact: 'A few genuine messages with look-alike names land in quarantine at first.',
    counted: 'users',
  },
  mdo_atpprotection: {
    why: 'A malicious file uploaded once is opened by many, and no mail filter ever sees it.',
    steps: [
      `${policies} Choose *Safe Attachments*, then *Global settings*.`,
      'Turn on protection for SharePoint, OneDrive and Microsoft Teams.',
      'Block the download of detected files with <code>Set-SPOTenant -DisallowInfectedFileDownload $true</code>.',
    ],
    impact: 'Detected files show a shield and cannot be opened or shared.',
  },
  mdo_autoforwardingmode: {
    why: 'A hidden forwarding rule is how an intruder keeps reading after the password has changed.',
    steps: [
      antiSpam,
      'Open the outbound policy and edit *Forwarding rules*.',
      'Set *Automatic forwarding* to *Automatic - System-controlled*.',
      order,
    ],
    impact: 'Rules that forward outside bounce unless their owner is excepted.',
    counted: 'policies',
  },
  mdo_blockmailforward: {
    why: 'Copies that leave for a private mailbox are lost to every retention and protection rule.',
    steps: [
      antiSpam,
      'Set automatic forwarding in the outbound policy to *Off*.',
      'In the Exchange admin center look for transport rules that redirect outside and remove them.',
      'Read the auto-forwarded messages report for what is left.',
    ],
    impact: 'People who forwarded mail home are told that it was not delivered.',
    counted: 'mailboxes',
  },
  mdo_bulkspamaction: {
    why: 'Bulk mail hides the message that matters and teaches people to click without reading.',
    steps: [
      antiSpam,
      'Edit the actions of the inbound policy.',
      'Set *Bulk message action* to *Move message to Junk Email folder*.',
      order,
    ],
    impact: 'Newsletters move to the junk folder.',
    counted: 'policies',
  },
  mdo_bulkthreshold: {
    why: 'A high threshold lets senders with many complaints through.',
    steps: [
      antiSpam,
      'Edit *Bulk email threshold & spam properties*.',
      'Set the threshold to 6 or lower.',
      'Look at the bulk senders report before going lower.',
    ],
    impact: 'More newsletters count as bulk.',
    counted: 'policies',
  },
  mdo_commonattachmentsfilter: {
    why: 'Nobody needs to receive a program or a script by mail.',
    steps: [
      `${policies} Choose *Anti-malware*.`,
      'Edit the protection settings of each policy.',
      'Turn on *Enable the common attachments filter* and keep the proposed types.',
      'Add the types your own scripts use, such as <code>.ps1</code>.',
    ],
    impact: 'Messages with such attachments are quarantined, whatever they contain.',
    counted: 'policies',
  },
  mdo_connectionfilter: {
    why: 'An allowed address skips spam filtering and sender checks for everything behind it, also for the next tenant of that address.',
    steps: [
      antiSpam,
      'Open the connection filter policy.',
      'Empty the *IP Allow List*.',
      'Use a mail flow connector for partners that must be trusted.',
    ],
    impact: 'Mail from those servers is filtered.',
  },
  mdo_enabledomainstoprotect: {
    why: 'A domain with one letter changed looks like yours on a telephone.',
    steps: [
      antiPhishing,
      'Edit *Phishing threshold & protection*.',
      'Turn on *Enable domains to protect* with *Include domains I own*, and add your main partners.',
      order,
    ],
    impact: 'Messages from look-alike domains go to quarantine.',
    counted: 'users',
  },
  mdo_enablemailboxintelligence: {
    why: 'Knowing with whom a person usually writes makes a stranger with a known name stand out.',
    steps: [antiPhishing, 'Edit *Phishing threshold & protection*.', 'Turn on *Enable mailbox intelligence*.', order],
    impact: 'None at first; it takes some days to learn.',
    counted: 'users',
  },
  mdo_highconfidencephishaction: {
    why: 'Messages that are almost surely phishing must not be one click away.',
    steps: [
      antiSpam,
      'Edit the actions of each inbound policy.',
      'Set *High confidence phishing* to *Quarantine message* with the *AdminOnlyAccessPolicy*.',
    ],
    impact: 'Only an administrator can release such a message.',
    counted: 'policies',
  },
  mdo_highconfidencespamaction: {
    why: 'What is almost surely spam only costs attention in the junk folder.',
    steps: [
      antiSpam,
      'Edit the actions of each inbound policy.',
      'Set *High confidence spam* to *Quarantine message*.',
      'Turn quarantine notices on, so that people can ask for a release.',
    ],
    impact: 'People find such messages in the quarantine digest.',
    counted: 'policies',
  },
  mdo_mailboxintelligenceprotection: {
    why: 'Detecting an impersonated contact helps only if something is then done about it.',
    steps: [
      antiPhishing,
      'Edit *Phishing threshold & protection*.',
      'Turn on *Enable intelligence for impersonation protection*.',
      'Choose an action for it in the next step of the wizard.',
    ],
    impact: 'Private addresses of colleagues may be held until they are trusted.',
    counted: 'users',
  },
  mdo_mailboxintelligenceprotectionaction: {
    why: 'A message that plays a known contact should not lie next to the real ones.',
    steps: [
      antiPhishing,
      'Edit *Actions*.',
      "For mailbox intelligence choose *Move the message to the recipients' Junk Email folders*.",
      order,
    ],
    impact: 'Such messages arrive in the junk folder.',
    counted: 'users',
  },
  mdo_phishthresholdlevel: {
    why: 'The standard level lets messages through that several signals already speak against.',
    steps: [
      antiPhishing,
      'Edit *Phishing threshold & protection*.',
      'Move the slider to *2 - Aggressive* or higher.',
      'Review false positives after two weeks before going further.',
    ],
    impact: 'Slightly more genuine mail needs a release.',
    counted: 'users',
  },
  mdo_phisspamacation: {
    why: 'Phishing in the junk folder is still opened by people who look there for a lost message.',
    steps: [antiSpam, 'Edit the actions of each inbound policy.', 'Set *Phishing* to *Quarantine message*.', order],
    impact: 'Phishing no longer reaches any folder.',
    counted: 'policies',
  },
  mdo_quarantineretentionperiod: {
    why: 'A message dropped after two weeks is gone when its recipient returns from leave.',
    steps: [
      antiSpam,
      'Edit the actions of each inbound policy.',
      'Set *Retain spam in quarantine for this many days* to 30.',
    ],
    impact: 'The quarantine holds more messages.',
    counted: 'policies',
  },
  mdo_recipientexternallimitperhour: {
    why: 'A taken-over mailbox sends thousands of messages before anyone notices, and your domain ends on block lists.',
    steps: [
      antiSpam,
      'Open the outbound policy and edit *Protection settings*.',
      'Set the external message limit to 400 or lower an hour.',
      'Give bulk senders a service of their own.',
    ],
    impact: 'Large mailings from a personal mailbox stop at the limit.',
    counted: 'policies',
  },
  mdo_recipientinternallimitperhour: {
    why: 'Internal phishing from a taken-over mailbox spreads fastest, because colleagues trust it.',
    steps: [
      antiSpam,
      'Open the outbound policy and edit *Protection settings*.',
      'Set the internal message limit to 800 or lower an hour.',
      'Use groups for announcements: a group counts once.',
    ],
    impact: 'Mail merges to all staff stop at the limit.',
    counted: 'policies',
  },
  mdo_recipientlimitperday: {
    why: 'A daily ceiling bounds the damage of a night in which nobody looks.',
    steps: [
      antiSpam,
      'Open the outbound policy and edit *Protection settings*.',
      'Set the daily message limit to 800 or lower.',
      order,
    ],
    impact: 'People who reach it send again the next day.',
    counted: 'policies',
  },
  mdo_safeattachmentpolicy: {
    why: "Signatures know yesterday's malware. Opening the file in a sandbox shows what a new one does.",
    steps: [
      `${policies} Choose *Safe Attachments*.`,
      'Create a policy for all accepted domains.',
      'Choose *Block* or *Dynamic Delivery*.',
      'Send a harmless test file with a macro and time its arrival.',
    ],
    impact: 'Attachments may arrive some minutes after the text.',
    counted: 'users',
  },
  mdo_safeattachments: {
    why: 'In monitor mode the dangerous file is delivered and only noted.',
    steps: [
      `${policies} Choose *Safe Attachments*.`,
      'Edit the settings of every policy.',
      'Set the unknown malware response to *Block* and choose an admin-only quarantine policy.',
    ],
    impact: 'Detected attachments do not reach the mailbox.',
    counted: 'users',
  },
  mdo_safedocuments: {
    why: 'A document from outside should stay in Protected View until it has been looked at.',
    steps: [
      `${policies} Choose *Safe Attachments*, then *Global settings*.`,
      'Turn on Safe Documents for Office clients.',
      'Clear the option to click through Protected View when a file was found malicious.',
    ],
    impact: 'Opening a file from outside for editing takes a few seconds more.',
  },
  mdo_safelinksforemail: {
    why: 'A link can be harmless on delivery and harmful an hour later. It has to be checked at the click.',
    steps: [
      `${policies} Choose *Safe Links*.`,
      'Create a policy for all accepted domains.',
      'Turn on checking for e-mail, internal messages and suspicious links before delivery.',
      'Clear *Let users click through to the original URL*.',
    ],
    impact: 'Links show a longer address; some pages open after a short check.',
    counted: 'users',
  },
  mdo_safelinksforOfficeApps: {
    why: 'Links inside documents are never seen by the mail filter.',
    steps: [
      `${policies} Choose *Safe Links*.`,
      'Edit the policy and open *Office apps*.',
      'Turn on checking of links in Office apps.',
      order,
    ],
    impact: 'A warning page appears for bad links in Word, Excel and PowerPoint.',
    counted: 'users',
  },
  mdo_similardomainssafetytips: {
    why: 'A yellow bar at the top is read in the moment it is needed.',
    steps: [antiPhishing, 'Edit *Actions*.', 'Select *Show domain impersonation safety tip*.', order],
    impact: 'Messages from look-alike domains carry a bar.',
    counted: 'users',
  },
  mdo_similaruserssafetytips: {
    why: 'A message that only looks like it comes from the director should say so.',
    steps: [antiPhishing, 'Edit *Actions*.', 'Select *Show user impersonation safety tip*.', order],
    impact: 'Messages that resemble protected users carry a bar.',
    counted: 'users',
  },
  mdo_spam_notifications_only_for_admins: {
    why: 'A mailbox that suddenly sends spam has been taken over; an administrator should hear of it at once.',
    steps: [
      antiSpam,
      'Open the outbound policy and edit *Notifications*.',
      'Name a monitored mailbox for suspicious outbound mail and for blocked senders.',
    ],
    impact: 'The security mailbox gets alerts.',
    counted: 'policies',
  },
  mdo_spamaction: {
    why: 'Spam in the inbox sets the bar for what people take as genuine.',
    steps: [
      antiSpam,
      'Edit the actions of each inbound policy.',
      'Set *Spam* to *Move message to Junk Email folder* or stricter.',
      order,
    ],
    impact: 'Spam lies in the junk folder.',
    counted: 'policies',
  },
  mdo_targeteddomainprotectionaction: {
    why: 'A message from a look-alike domain is an attack, not an advertisement.',
    steps: [
      antiPhishing,
      'Edit *Actions*.',
      'For domain impersonation choose *Quarantine the message*.',
      'Add the partners that are caught by mistake as trusted domains.',
    ],
    impact: 'Partners with a similar name need an entry once.',
    counted: 'users',
  },
  mdo_targeteduserprotectionaction: {
    why: 'Payment fraud begins with a message in the name of the director.',
    steps: [
      antiPhishing,
      'Edit *Actions*.',
      'For user impersonation choose *Quarantine the message*.',
      'Add the private addresses of the protected people as trusted senders.',
    ],
    impact: 'Messages from private addresses of protected people wait until they are trusted.',
    counted: 'users',
  },
  mdo_targetedusersprotection: {
    why: 'Only names on the list are compared with the sender of each message.',
    steps: [
      antiPhishing,
      'Edit *Phishing threshold & protection*.',
      'Turn on *Enable users to protect* and add the board, finance, personnel and IT leads.',
      'Update the list when people change jobs.',
    ],
    impact: 'Namesakes outside the company may be held once.',
    counted: 'users',
  },
  mdo_thresholdreachedaction: {
    why: 'A limit that only writes a log entry does not stop anyone.',
    steps: [
      antiSpam,
      'Open the outbound policy and edit *Protection settings*.',
      'Set the restriction for people who reach the limit to *Restrict the user from sending mail*.',
      'Agree who lifts it, after a password change.',
    ],
    impact: 'A person who sends too much is blocked until an administrator acts.',
    counted: 'policies',
  },
  mdo_unusualcharacterssafetytips: {
    why: 'A Cyrillic letter in a name is invisible to the eye and obvious to a program.',
    steps: [antiPhishing, 'Edit *Actions*.', 'Select *Show user impersonation unusual characters safety tip*.', order],
    impact: 'Messages with mixed alphabets in an address carry a bar.',
    counted: 'users',
  },
  mdo_zapmalware: {
    why: 'Malware recognised after delivery has to leave the mailbox again.',
    steps: [
      `${policies} Choose *Anti-malware*.`,
      'Edit the protection settings of each policy.',
      'Turn on zero-hour auto purge for malware.',
    ],
    impact: 'A message may vanish from the inbox after some time.',
    counted: 'users',
  },
  mdo_zapphish: {
    why: 'Phishing campaigns are often recognised minutes after the first delivery.',
    steps: [
      antiSpam,
      'Edit the actions of each inbound policy.',
      'Turn on *Enable for phishing messages* under zero-hour auto purge.',
      order,
    ],
    impact: 'A message may move to quarantine after it was read.',
    counted: 'users',
  },
  mdo_zapspam: {
    why: 'Spam that got through is moved once others have reported it.',
    steps: [
      antiSpam,
      'Edit the actions of each inbound policy.',
      'Turn on *Enable for spam messages* under zero-hour auto purge.',
    ],
    impact: 'Unread spam moves to the junk folder by itself.',
    counted: 'users',
  },
}
