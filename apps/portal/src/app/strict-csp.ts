/**
 * The validator compiles schemas with `new Function` where it may; the probe alone is reported as a violation of our
 * content security policy. This must run before the first schema is used, hence the first import of main.tsx.
 *
 * @see zod documentation, "jitless"; the global is what `z.config` writes to
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
