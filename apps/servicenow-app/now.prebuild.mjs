import { glob, rollup, servicenowFrontEndPlugins } from '@servicenow/isomorphic-rollup'

/** Bundles the scripts of the pages. Neither sources nor source maps go into the application. */
export default async ({ rootDir, config, fs, path, registerExplicitId }) => {
  const clientDir = path.join(rootDir, config.clientDir)
  const input = path.join(clientDir, '**', '*.html')
  if ((await glob(input, { fs })).length === 0) return
  const dir = path.join(rootDir, config.staticContent.buildDir)
  fs.rmSync(dir, { recursive: true, force: true })
  const bundle = await rollup({
    fs,
    input,
    plugins: [
      servicenowFrontEndPlugins({
        scope: config.scope,
        rootDir: clientDir,
        projectRootDir: rootDir,
        registerExplicitId,
        editableSourceCodeOnInstance: false,
      }),
    ],
  })
  await bundle.write({ dir, sourcemap: false })
}
