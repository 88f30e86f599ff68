import type { WrittenTexts } from './written-text.ts'
import { antiSpam, order } from './threat-policies.ts'

/** Anti-spam and connection policies of Exchange Online Protection. */
export const antiSpamTexts: WrittenTexts = {
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
