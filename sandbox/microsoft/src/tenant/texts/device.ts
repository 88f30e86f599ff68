import type { CatalogueControl } from '../catalogue.ts'
import type { WrittenText } from './written-text.ts'

interface DeviceKind {
  matches: (control: CatalogueControl) => boolean
  write: (title: string) => Omit<WrittenText, 'counted'>
}

const numberOf = (control: CatalogueControl) => Number(control.id.replace('scid_', ''))
const title = (pattern: RegExp) => (control: CatalogueControl) => pattern.test(control.title)
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** Kinds of Defender for Endpoint control; the first that matches writes the text from the title. */
const kinds: DeviceKind[] = [
  {
    matches: (control) => numberOf(control) >= 2500 && numberOf(control) < 2600,
    write: (title) => ({
      why: `This rule takes a common technique away from intruders: ${lowerFirst(title)}.`,
      steps: [
        'In the Intune admin center open *Endpoint security > Attack surface reduction* and edit or create a rules policy.',
        `Set *${title}* to *Audit* and assign it to all Windows devices.`,
        'After two weeks read *Reports > Attack surface reduction rules* and add exclusions for the programs you know.',
        'Change the rule to *Block*, department by department.',
      ],
      impact: 'Programs that behave this way are stopped, and their user sees a notice. Expect a few in-house tools.',
    }),
  },
  {
    matches: title(/macOS/i),
    write: (title) => ({
      why: `Mac computers are attacked like all others; the fleet is asked to ${lowerFirst(title)}.`,
      steps: [
        'In the Intune admin center open *Devices > macOS > Configuration* and create a settings catalog profile.',
        `Search the setting behind "${title}" and configure it.`,
        'Assign it to a pilot group, then to all Mac computers.',
        'Check a machine with <code>mdatp health</code> or <code>profiles show</code>.',
      ],
      impact: 'Mac users may be asked to restart or to approve a system extension once.',
    }),
  },
  {
    matches: title(/Linux|kernel/i),
    write: (title) => ({
      why: `Servers run for years without anyone looking, so they are asked to ${lowerFirst(title)}.`,
      steps: [
        'List the servers named in this action under *Vulnerability management > Recommendations*.',
        'Set the value in <code>/etc/opt/microsoft/mdatp/managed/mdatp_managed.json</code> with your configuration tool.',
        'Restart the service and check <code>mdatp health</code>.',
      ],
      impact: 'Processor load may rise for a short time.',
    }),
  },
  {
    matches: title(/sensor|impaired communications|definitions|core components|connectivity/i),
    write: (title) => ({
      why: 'A machine that does not report is not protected, whatever its settings say.',
      steps: [
        `Open the recommendation *${title}* under *Vulnerability management* and list the exposed devices.`,
        'Run the Defender for Endpoint client analyzer on one of them.',
        'Open the service addresses in the proxy, update the client, or onboard the machine again.',
        'Retire machines that were not seen for 30 days.',
      ],
      impact: 'None for people using the machines.',
    }),
  },
  {
    matches: title(/firewall/i),
    write: (title) => ({
      why: 'An open port on one laptop is a step from machine to machine for an intruder inside.',
      steps: [
        'In the Intune admin center open *Endpoint security > Firewall* and edit the Windows policy.',
        `Configure the profile setting that answers to *${title}*.`,
        'Keep the rules for remote support and printing in the same policy.',
        'Check with <code>Get-NetFirewallProfile</code>.',
      ],
      impact: 'Programs that listened without a rule stop being reachable.',
    }),
  },
  {
    matches: title(/BitLocker|PIN length|authentication at startup|Secure Boot/i),
    write: (title) => ({
      why: 'A stolen laptop must not give up its data to a screwdriver.',
      steps: [
        'In the Intune admin center open *Endpoint security > Disk encryption* and edit the BitLocker policy.',
        `Configure it to meet *${title}*, with the recovery key kept in Entra ID.`,
        'Check that each machine has a working TPM and stored its key.',
      ],
      impact: 'Encryption runs in the background for some hours; a start-up PIN is one more thing to remember.',
    }),
  },
  {
    matches: title(
      /Adobe|Flash|Chrome|Office documents|ActiveX|cookies|AutoFill|Password Manager|plugins|background apps/i,
    ),
    write: (title) => ({
      why: 'Programs that open files and pages from strangers should do as little as possible with them.',
      steps: [
        'Import the current administrative template of the program.',
        `Set the policy behind *${title}* and assign it to the computers that have the program.`,
        'Remove versions that are no longer supported.',
      ],
      impact: 'Some forms and web pages lose a function; ask the departments that fill in forms.',
    }),
  },
  {
    matches: title(
      /antivirus|real-time|PUA|cloud-delivered|Tamper|EDR|Exploit protection|folder access|SmartScreen|Network Protection|scanning|behavior/i,
    ),
    write: (title) => ({
      why: 'Part of the protection these machines carry is switched off or only watching.',
      steps: [
        'In the Intune admin center open *Endpoint security > Antivirus* and edit the policy for the platform.',
        `Set the option for *${title}*.`,
        'Remove group policies and scripts that set the same value otherwise.',
        'Check a machine with <code>Get-MpComputerStatus</code> after the next sync.',
      ],
      impact: 'Scans may slow old machines a little; unwanted programs are blocked.',
    }),
  },
  {
    matches: title(/password|lockout|PIN|LAPS/i),
    write: (title) => ({
      why: 'Local and domain passwords are guessed by programs, which only length and lockout slow down.',
      steps: [
        'Open the default domain policy, or an Intune settings catalog profile for machines outside the domain.',
        `Go to *Account Policies* and configure *${title}*.`,
        'Check that no fine-grained password policy says otherwise.',
      ],
      impact: 'People notice at their next password change or after several wrong attempts.',
    }),
  },
]

const anySetting = (title: string): Omit<WrittenText, 'counted'> => ({
  why: `${title}: the default of the operating system favours old software over safety here.`,
  steps: [
    'Find the exposed devices under *Vulnerability management > Recommendations* in the Defender portal.',
    `Create an Intune settings catalog profile, or a group policy, that does this: ${title}.`,
    'Assign it to a pilot group and read the event log for denied connections or programs.',
    'Roll it out to all devices; the score follows as they check in.',
  ],
  impact: 'Old software and devices that rely on the default may lose a connection.',
})

/** Writes the text of a Defender for Endpoint control. */
export function describeDeviceControl(control: CatalogueControl): WrittenText {
  const kind = kinds.find(({ matches }) => matches(control))
  return { ...(kind?.write ?? anySetting)(control.title.trim()), counted: 'devices' }
}
