import { actionNameOf } from "../config/inputs/inputs.ts";
import type { EnvVars } from "../compose.ts";

/**
 * What must be seen nowhere: not in a log, a comment, a commit, an output, the state or the cache. Read from the environment
 * itself, as inputs that are wrong somewhere else are secrets all the same.
 */
export function collectSecrets(env: EnvVars, persisted: readonly string[]): readonly string[] {
  const ofInputs = ["openai_api_key", "github_token"].flatMap((key) => [
    `INPUT_${actionNameOf(key).toUpperCase()}`,
    `INPUT_${key.toUpperCase()}`,
  ]);
  const names = [...ofInputs, "OPENAI_API_KEY", "ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
  const secrets = [...names.map((name) => env[name]?.trim() ?? ""), ...persisted];
  return [...new Set(secrets.filter((secret) => secret !== ""))];
}
