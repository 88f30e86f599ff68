import type { WrittenTexts } from './written-text.ts'

const compliance =
  'In the Intune admin center open *Devices > Compliance policies* and edit the policy of each platform.'
const restrictions =
  'In the Intune admin center open *Devices > Configuration* and edit the device restrictions of iOS/iPadOS and Android.'

/** Intune. */
export const intuneTexts: WrittenTexts = {
  intune_AV_firewall_enabled: {
    why: 'A computer without antivirus or firewall brings the trouble of its last network into yours.',
    steps: [
      compliance,
      'Under *System Security* require *Firewall* and *Antivirus*.',
      'Mark devices as not compliant after one day.',
      'Require a compliant device in Conditional Access.',
    ],
    impact: 'Computers with a switched-off firewall lose access until it is on again.',
    counted: 'policies',
  },
  intune_conection_from_jail_broken_rooted_devices: {
    why: 'On a rooted phone no app can keep its data from the others.',
    steps: [
      compliance,
      'Set *Jailbroken devices* and *Rooted devices* to *Block*.',
      'Add an app protection policy that wipes company data on such devices.',
    ],
    impact: 'Owners of altered phones lose access to mail and files.',
    counted: 'policies',
  },
  intune_mobile_advanced_security_configuration: {
    why: 'Screen capture, unknown app sources and debugging open doors that few people need at work.',
    steps: [
      restrictions,
      'Block app installation from unknown sources and USB debugging.',
      'Block screen capture in managed apps where the platform allows it.',
      'Assign the profile to a pilot group first.',
    ],
    impact: 'People cannot take screenshots in company apps.',
    counted: 'profiles',
  },
  intune_mobile_complex_password_alphanumeric: {
    why: 'A PIN of digits can be read from the smears on the glass.',
    steps: [
      restrictions,
      'Set *Required password type* to *Alphanumeric*.',
      'Allow fingerprint and face so that the password is seldom typed.',
    ],
    impact: 'People choose a new password within a day.',
    counted: 'profiles',
  },
  intune_mobile_complex_password_simple_password_blocked: {
    why: '1234 and 0000 are tried before anything else.',
    steps: [
      restrictions,
      'Set *Simple passwords* to *Block*.',
      'Tell people about the change before the profile is assigned.',
    ],
    impact: 'Sequences and repeated digits are refused.',
    counted: 'profiles',
  },
  intune_mobile_device_encryption: {
    why: 'The storage of a lost phone that is not encrypted can be read with simple tools.',
    steps: [
      compliance,
      'Require *Encryption of data storage on device*.',
      'Look up the devices that fail and replace those that cannot encrypt.',
    ],
    impact: 'Some old Android phones need an hour to encrypt, or replacement.',
    counted: 'policies',
  },
  intune_mobile_device_lock_after_inactivity: {
    why: 'An unlocked phone on a table is an open mailbox.',
    steps: [
      restrictions,
      'Set *Maximum minutes of inactivity until screen locks* to 5 or fewer.',
      'Set the time until a password is required to *Immediately*.',
    ],
    impact: 'Screens lock sooner.',
    counted: 'profiles',
  },
  intune_mobile_email_profiles_requirement: {
    why: 'Mail in an account the person set up alone stays on the phone when the person leaves.',
    steps: [
      'In the Intune admin center create an *Email* profile for iOS/iPadOS.',
      compliance,
      'Set *Unable to set up email on the device* to *Block*.',
      'Ask people to remove accounts they added themselves.',
    ],
    impact: 'iPhone users lose a hand-made mail account and get a managed one.',
    counted: 'policies',
  },
  intune_mobile_minimum_password_length: {
    why: 'Each further character multiplies the guesses an attacker needs.',
    steps: [restrictions, 'Set *Minimum password length* to 8.', 'Use the same value in the compliance policies.'],
    impact: 'People with shorter passwords choose a new one.',
    counted: 'profiles',
  },
  intune_mobile_never_expires_password: {
    why: 'Passwords on telephones that change often become patterns.',
    steps: [
      restrictions,
      'Leave *Password expiration (days)* not configured.',
      'Keep the length and the lock time strict instead.',
    ],
    impact: 'The reminder to change the password disappears.',
    counted: 'profiles',
  },
  intune_mobile_password_requirement: {
    why: 'Without a password, every other protection of the phone is off too.',
    steps: [restrictions, 'Set *Password* to *Require*.', 'Check that the profile reaches all company phones.'],
    impact: 'People without a password set one.',
    counted: 'profiles',
  },
  intune_mobile_password_reused_prohibited: {
    why: 'A password that was seen once should not come back.',
    steps: [restrictions, 'Set *Prevent reuse of previous passwords* to 5.', 'Use the same value on both platforms.'],
    impact: 'The last five passwords are refused.',
    counted: 'profiles',
  },
  intune_wipe_on_multiple_signin_failures: {
    why: 'A thief with time can try every short PIN unless the phone gives up first.',
    steps: [
      restrictions,
      'Set *Number of sign-in failures before wiping device* to 10.',
      'Remind people to keep photographs in a backup.',
    ],
    impact: 'A phone is erased after ten wrong attempts.',
    counted: 'profiles',
  },
}
