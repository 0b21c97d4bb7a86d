/** Resolves after everything that is ready to run: the start of the agent must not wait for code that is needed later. */
export function defer(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
