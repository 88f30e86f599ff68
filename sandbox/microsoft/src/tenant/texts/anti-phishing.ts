import type { WrittenTexts } from './written-text.ts'
import { antiPhishing, order } from './threat-policies.ts'

/** Anti-phishing policies of Defender for Office 365. */
export const antiPhishingTexts: WrittenTexts = {
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
  mdo_unusualcharacterssafetytips: {
    why: 'A Cyrillic letter in a name is invisible to the eye and obvious to a program.',
    steps: [antiPhishing, 'Edit *Actions*.', 'Select *Show user impersonation unusual characters safety tip*.', order],
    impact: 'Messages with mixed alphabets in an address carry a bar.',
    counted: 'users',
  },
}
