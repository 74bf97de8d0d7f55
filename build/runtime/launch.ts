/** Arguments that Electron needs in this account: root has no sandbox. For developing and testing only. */
export function sandboxArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** The environment for starting Electron as Electron; with ELECTRON_RUN_AS_NODE it would be plain Node. */
export function electronEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env;
  return rest;
}
