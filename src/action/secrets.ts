import { actionNameOf } from "../config/inputs/inputs.ts";
import type { EnvVars } from "../compose.ts";

/** Collects what must never be shown or saved. Reads the environment, so that secrets are masked even if another input is invalid. */
export function collectSecrets(env: EnvVars, checkoutTokens: readonly string[]): readonly string[] {
  const inputVariables = ["openai_api_key", "github_token"].flatMap((key) => [
    `INPUT_${actionNameOf(key).toUpperCase()}`,
    `INPUT_${key.toUpperCase()}`,
  ]);
  const names = [...inputVariables, "OPENAI_API_KEY", "ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
  const secrets = [...names.map((name) => env[name]?.trim() ?? ""), ...checkoutTokens];
  return [...new Set(secrets.filter((secret) => secret !== ""))];
}
