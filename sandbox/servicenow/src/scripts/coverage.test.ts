import { describe, expect, test } from 'vitest'
import { glideCoverage, scriptCoverage } from './coverage.ts'
import { GlideAggregate } from './glide/glide-aggregate.ts'
import { GlideDateTime } from './glide/glide-date-time.ts'
import { GlideElement } from './glide/glide-element.ts'
import { GlideRecord } from './glide/glide-record.ts'
import { GlideSession } from './glide/glide-session.ts'
import { GlideSysAttachment } from './glide/glide-sys-attachment.ts'
import { createGlideSystem } from './glide/glide-system.ts'
import { GlideUser } from './glide/glide-user.ts'
import { RESTMessageV2 } from './glide/rest-message.ts'
import { RESTResponseV2 } from './glide/rest-response.ts'
import { known } from './engine/known.ts'
import { scriptRoutes } from './index.ts'

/** Members are made when first called: none of them runs here. */
const gs = createGlideSystem(known({ runtime: { instance: {} }, scope: {}, context: {} }))

const classes: Readonly<Record<string, object>> = {
  GlideRecord: GlideRecord.prototype,
  GlideElement: GlideElement.prototype,
  GlideAggregate: GlideAggregate.prototype,
  GlideDateTime: GlideDateTime.prototype,
  gs,
  RESTMessageV2: RESTMessageV2.prototype,
  RESTResponseV2: RESTResponseV2.prototype,
  GlideSession: GlideSession.prototype,
  GlideUser: GlideUser.prototype,
  GlideSysAttachment: GlideSysAttachment.prototype,
}

describe('the coverage list', () => {
  test('names every operation of the routes, once', () => {
    const listed = scriptCoverage.map(({ operation }) => operation)
    const served = new Set([...scriptRoutes.map(({ operation }) => operation), 'scripted.rest', 'ui-page'])
    expect(listed).toHaveLength(new Set(listed).size)
    const present = scriptCoverage.filter(({ status }) => status !== 'absent').map(({ operation }) => operation)
    expect(new Set(present)).toEqual(served)
  })

  test('says what is left out of a partial or absent operation', () => {
    expect(scriptCoverage.filter(({ status, note }) => status !== 'supported' && note === '')).toEqual([])
  })

  test.each(glideCoverage)('has each member of $name either simulated or explained', ({ name, members, absent }) => {
    const api = classes[name] ?? {}
    expect(members.filter((member) => !(member in api)).sort()).toEqual(Object.keys(absent).sort())
  })
})
