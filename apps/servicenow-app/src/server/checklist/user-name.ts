export type UserName =
  | { readonly ok: true; readonly userName: string }
  | { readonly ok: false; readonly message: string }

/** Longest `sys_user.user_name`, in characters. */
const MAX_LENGTH = 40

/** User id of an integration user as typed: what every instance takes, so that nothing is cut or refused later. */
export function readUserName(typed: string): UserName {
  const userName = typed.trim()
  if (userName === '') return refuse('Enter a user ID, such as scorelink.integration.')
  if (userName.length > MAX_LENGTH) return refuse(`The user ID has more than ${MAX_LENGTH} characters.`)
  if (!/^[A-Za-z0-9][A-Za-z0-9._@-]*$/.test(userName)) {
    return refuse('Use letters, digits and . _ @ - in the user ID, with a letter or digit first.')
  }
  return { ok: true, userName }
}

function refuse(message: string): UserName {
  return { ok: false, message }
}
