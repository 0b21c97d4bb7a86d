import type { InputValues } from "../config/inputs.ts";
import type { Environment } from "../wiring.ts";

/** What must be seen nowhere: not in a log, a comment, a commit, an output, the state or the cache. */
export function collectSecrets(inputs: Partial<InputValues>, env: Environment, persisted: readonly string[]): readonly string[] {
  const ofRunner = [env["OPENAI_API_KEY"], env["ACTIONS_RUNTIME_TOKEN"], env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]];
  const given = [inputs.openai_api_key, inputs.github_token, ...ofRunner, ...persisted];
  return [...new Set(given.map((secret) => secret?.trim() ?? "").filter((secret) => secret !== ""))];
}
