/** Steps that many texts about mail protection share. */
export const policies = 'In the Defender portal open *Email & collaboration > Policies & rules > Threat policies*.'
export const antiSpam = `${policies} Choose *Anti-spam*.`
export const antiPhishing = `${policies} Choose *Anti-phishing*.`
export const order = 'Check custom policies too: the one with the highest priority decides for its recipients.'
