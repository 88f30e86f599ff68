import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'
import type { JsonFile } from '../storage/json-file.ts'

interface StoredModel {
  payload: AdapterPayload
  /** Milliseconds since 1970; absent means it never expires. */
  expiresAt?: number
}

/** Sessions, grants, codes and interactions, by `{model name}:{id}`. */
export type StoredModels = Record<string, StoredModel>

/** Whether something is kept and still good. @param key `{model name}:{id}` */
export function holds(file: JsonFile<StoredModels>, key: string): boolean {
  return isLive(file.value[key])
}

/**
 * Storage for oidc-provider in one JSON file, so that a restart keeps people signed in.
 * Clients are not stored: `findClient` answers for them.
 */
export function createAdapterFactory(
  file: JsonFile<StoredModels>,
  findClient: (clientId: string) => AdapterPayload | undefined,
): AdapterFactory {
  const models = file.value
  const save = () => {
    for (const [key, model] of Object.entries(models)) if (!isLive(model)) delete models[key]
    file.save()
  }
  const findWhere = (name: string, matches: (payload: AdapterPayload) => boolean) =>
    Object.entries(models).find(
      ([key, model]) => key.startsWith(`${name}:`) && isLive(model) && matches(model.payload),
    )?.[1].payload

  return (name): Adapter => ({
    async find(id) {
      if (name === 'Client') return findClient(id)
      const model = models[`${name}:${id}`]
      return isLive(model) ? model.payload : undefined
    },
    async findByUid(uid) {
      return findWhere(name, (payload) => payload.uid === uid)
    },
    async findByUserCode(userCode) {
      return findWhere(name, (payload) => payload.userCode === userCode)
    },
    async upsert(id, payload, expiresInSeconds) {
      models[`${name}:${id}`] = {
        payload,
        ...(expiresInSeconds === undefined ? {} : { expiresAt: Date.now() + expiresInSeconds * 1000 }),
      }
      save()
    },
    async consume(id) {
      const model = models[`${name}:${id}`]
      if (model) model.payload.consumed = Math.floor(Date.now() / 1000)
      save()
    },
    async destroy(id) {
      delete models[`${name}:${id}`]
      save()
    },
    async revokeByGrantId(grantId) {
      for (const [key, model] of Object.entries(models)) {
        if (key.startsWith(`${name}:`) && model.payload.grantId === grantId) delete models[key]
      }
      save()
    },
  })
}

function isLive(model: StoredModel | undefined): model is StoredModel {
  return model !== undefined && (model.expiresAt === undefined || model.expiresAt > Date.now())
}
