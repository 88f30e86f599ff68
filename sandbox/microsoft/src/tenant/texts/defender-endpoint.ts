import type { WrittenText, WrittenTexts } from './written-text.ts'

const devices =
  'In the Defender portal open *Vulnerability management > Recommendations*, choose this one and list the exposed devices.'
const antivirus = 'In the Intune admin center open *Endpoint security > Antivirus* and edit the Windows policy.'

function fleet(why: string, steps: string[], impact: string): WrittenText {
  return { why, steps, impact, counted: 'devices' }
}

/** The best-known controls of Defender for Endpoint; the others are described by kind. */
export const defenderEndpointTexts: WrittenTexts = {
  scid_25: fleet(
    'Without LSA protection any program with administrator rights can read credentials out of memory.',
    [
      'Create a settings catalog profile and search *Local Security Authority*.',
      'Set *Configure LSA protected process* to *Enabled with UEFI lock* for a pilot group.',
      'Look for event 3033, which names drivers and plug-ins that no longer load.',
      'Assign the profile to all devices and let them restart.',
    ],
    'Old smart card and password filter modules may stop loading.',
  ),
  scid_30: fleet(
    'A guest connection to a file share is neither signed nor encrypted, so anyone on the way can change what is read.',
    [
      'Open *Administrative Templates > Network > Lanman Workstation*.',
      'Set *Enable insecure guest logons* to *Disabled*.',
      'Give storage boxes that relied on it an account.',
    ],
    'Some home and scanner storage boxes ask for a password.',
  ),
  scid_54: fleet(
    'SMB version 1 carried the largest worm outbreaks and is needed by nothing that is still maintained.',
    [
      'Turn on auditing: <code>Set-SmbServerConfiguration -AuditSmb1Access $true</code>.',
      'Replace or update the devices that show up within a month.',
      'Remove the feature: <code>Disable-WindowsOptionalFeature -Online -FeatureName SMB1Protocol</code>.',
    ],
    'Old scanners and machine tools can no longer store files.',
  ),
  scid_96: fleet(
    'Malware has to call home. Network protection ends connections to known bad addresses for every program, not only for the browser.',
    [
      antivirus,
      'Set *Enable Network Protection* to *Audit mode* and read the events for two weeks.',
      'Change it to *Enabled (block mode)*.',
    ],
    'A few addresses are blocked with a notice; the owner of a site can ask for a review.',
  ),
  scid_2000: fleet(
    'A machine without the sensor is invisible to everyone who investigates.',
    [
      devices,
      'Onboard them with the Intune connector or the deployment package.',
      'Run the detection test and wait for its alert.',
      'Retire entries of machines that are gone.',
    ],
    'None.',
  ),
  scid_2001: fleet(
    'The sensor runs, yet sends nothing: the machine looks healthy and is blind.',
    [
      devices,
      'Check that the *DiagTrack* and *Sense* services start automatically.',
      'Run the client analyzer and follow its first finding.',
    ],
    'None.',
  ),
  scid_2002: fleet(
    'Part of the service addresses cannot be reached, so commands and updates arrive late or never.',
    [
      devices,
      'Open the service addresses for the system account on proxy and firewall, without inspection.',
      'Test with <code>MDEClientAnalyzer.cmd</code> on one machine of each site.',
    ],
    'None.',
  ),
  scid_2003: fleet(
    'The first thing an intruder does with administrator rights is to switch the antivirus off. Tamper protection says no.',
    [
      'In the Defender portal open *Settings > Endpoints > Advanced features* and turn *Tamper protection* on.',
      'Or assign it by an Intune antivirus policy, to groups one after another.',
      'Use troubleshooting mode when support has to change a setting.',
    ],
    'Local administrators can no longer change antivirus settings.',
  ),
  scid_2004: fleet(
    'Where another antivirus is in charge, block mode lets Defender act on what it detects after the fact.',
    [
      'Open *Settings > Endpoints > Advanced features*.',
      'Turn *Enable EDR in block mode* on.',
      'Add exclusions agreed with the vendor of the other product.',
    ],
    'A detected file is removed although the other product let it pass.',
  ),
  scid_2010: fleet(
    'These machines run without any antivirus that works.',
    [
      devices,
      'Remove leftovers of a product that was uninstalled.',
      'Delete the policy <code>DisableAntiSpyware</code> and start the service.',
      'Check with <code>Get-MpComputerStatus</code>.',
    ],
    'The first full scan takes some hours.',
  ),
  scid_2011: fleet(
    "Yesterday's definitions do not know today's malware.",
    [
      devices,
      antivirus,
      'Set *Signature update interval* to 4 hours and add the Microsoft update servers as a fallback.',
      'Find machines that are seldom on and plan a start.',
    ],
    'A few megabytes of traffic a day.',
  ),
  scid_2012: fleet(
    'Without real-time protection a file is looked at only when it is too late.',
    [
      antivirus,
      'Set *Allow Realtime Monitoring* to *Allowed*.',
      'Replace broad exclusions, such as a whole drive, by narrow ones.',
    ],
    'Compilers and databases may slow down until they have their exclusions.',
  ),
  scid_2013: fleet(
    'Bundled toolbars and miners are not viruses, yet nobody wants them.',
    [
      antivirus,
      'Set *PUA Protection* to *Audit* for two weeks.',
      'Allow the administration tools you use and change it to *PUA Protection on*.',
    ],
    'Some free converters and remote tools are removed.',
  ),
  scid_2014: fleet(
    'Cloud verdicts arrive within seconds, but only if the cloud can be reached.',
    [
      devices,
      'Run <code>MpCmdRun -ValidateMapsConnection</code> on one of them.',
      'Allow the addresses of the service on the proxy for the system account.',
    ],
    'None.',
  ),
  scid_2016: fleet(
    'New malware is recognised in the cloud hours before the definitions arrive.',
    [
      antivirus,
      'Set *Allow Cloud Protection* to *Allowed* and *Submit Samples Consent* to *Send safe samples automatically*.',
      'Set *Cloud Block Level* to *High*.',
    ],
    'An unknown program may wait for up to a minute at its first start.',
  ),
  scid_2020: fleet(
    'Exploit protection makes the errors in other programs harder to use.',
    [
      'Export the settings of a well-configured machine: <code>Get-ProcessMitigation -RegistryConfigFilePath settings.xml</code>.',
      'Turn on CFG, DEP, SEHOP and both kinds of ASLR at system level.',
      'Distribute the file with Intune under *Attack surface reduction > Exploit protection*.',
    ],
    'Very old programs may crash and need an exception.',
  ),
  scid_2021: fleet(
    'Ransomware writes to documents; only programs you know should.',
    [
      'In the Intune admin center open *Endpoint security > Attack surface reduction*.',
      'Set *Enable Controlled Folder Access* to *Audit Mode* and assign it to all devices.',
      'Allow the programs the events name, then switch to block for office computers.',
    ],
    'In block mode an unknown program cannot save to the Documents folder.',
  ),
  scid_2030: fleet(
    'An old engine misses what a new one sees, whatever its definitions.',
    [
      devices,
      'Approve platform updates for Defender Antivirus in your update tool.',
      'Check rings: machines more than two versions behind need a look.',
    ],
    'None.',
  ),
  scid_2060: fleet(
    'A program nobody has downloaded before deserves a question.',
    [
      'Create a settings catalog profile and search *SmartScreen*.',
      'Set *Configure Windows Defender SmartScreen* to *Warn and prevent bypass*.',
      'Sign your own tools, so that they gather reputation.',
    ],
    'Unsigned in-house tools show a blue warning.',
  ),
  scid_2061: fleet(
    'Most malware is fetched by a person with a browser.',
    [
      'Create an Edge profile in the settings catalog.',
      'Turn on SmartScreen for sites and downloads and prevent bypassing both.',
      'Name a contact for sites blocked by mistake.',
    ],
    'A red page replaces known bad sites.',
  ),
  scid_2070: fleet(
    'On a strange network every neighbour can try the open ports of a machine without a firewall.',
    [
      'In the Intune admin center open *Endpoint security > Firewall* and create a Windows policy.',
      'Enable the firewall for the domain, private and public profile.',
      'Remove scripts that switch it off for an old program.',
    ],
    'Programs that listen need a rule.',
  ),
  scid_2090: fleet(
    'A lost notebook without encryption is a lost archive.',
    [
      'In the Intune admin center open *Endpoint security > Disk encryption* and create a BitLocker policy.',
      'Encrypt system and data drives silently and store the recovery key in Entra ID.',
      'Follow the encryption report until the list is empty.',
    ],
    'Encryption runs in the background for a few hours.',
  ),
  scid_2091: fleet(
    'Suspended protection leaves the key in the clear on the disk.',
    [
      devices,
      'Run <code>Resume-BitLocker -MountPoint C:</code> by a remediation script.',
      'Find the update tool that suspends it and forgets to resume.',
    ],
    'None.',
  ),
}
