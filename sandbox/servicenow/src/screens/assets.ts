import { readFileSync } from 'node:fs'
import type { TransactionResponse } from '../instance.ts'

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
const styles = read('./screens.css')
const script = read('./screens.js')

export function styleSheet(): TransactionResponse {
  return asset('text/css;charset=UTF-8', styles)
}

export function clientScript(): TransactionResponse {
  return asset('text/javascript;charset=UTF-8', script)
}

function asset(type: string, body: string): TransactionResponse {
  const headers: TransactionResponse['headers'] = [
    ['Content-Type', type],
    ['Cache-Control', 'public, max-age=60'],
  ]
  return { status: 200, headers, body }
}
