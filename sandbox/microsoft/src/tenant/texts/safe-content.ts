import type { WrittenTexts } from './written-text.ts'
import { policies, order } from './threat-policies.ts'

/** Attachments, links and malware: Defender for Office 365. */
export const safeContentTexts: WrittenTexts = {
  mdo_atpprotection: {
    why: 'A malicious file uploaded once is opened by many, and no mail filter ever sees it.',
    steps: [
      `${policies} Choose *Safe Attachments*, then *Global settings*.`,
      'Turn on protection for SharePoint, OneDrive and Microsoft Teams.',
      'Block the download of detected files with <code>Set-SPOTenant -DisallowInfectedFileDownload $true</code>.',
    ],
    impact: 'Detected files show a shield and cannot be opened or shared.',
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
}
