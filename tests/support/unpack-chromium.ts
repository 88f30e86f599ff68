import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflate } from '@sparticuz/chromium'

// A script of its own, because the package always unpacks into the process's folder for temporary files: whoever runs
// this names that folder by TMPDIR.

const packed = fileURLToPath(new URL('../bin/', import.meta.resolve('@sparticuz/chromium')))
for (const name of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']) await inflate(join(packed, name))
