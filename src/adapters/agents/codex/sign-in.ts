import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CodexSettings } from "../../../config/settings.ts";
import { userError } from "../../../errors/user-error.ts";
import { orNull } from "../../fs/errno.ts";
import { readRegularFile } from "../../fs/safe-path.ts";
import type { RunProcess } from "../../process/run.ts";
import { codexHomeOf } from "./binary.ts";

type SignInNeeds = {
  readonly settings: CodexSettings;
  readonly binary: string;
  readonly workspace: string;
  /** The environment of Codex. */
  readonly env: Readonly<Record<string, string>>;
  readonly run: RunProcess;
};

/** Variables that hold a key, or name another provider. */
const VARIABLES = ["CODEX_API_KEY", "CODEX_ACCESS_TOKEN", "OPENAI_BASE_URL"] as const;
/** Arguments that may choose another provider. */
const PROVIDER_ARGUMENT = /^(?:--oss|--local-provider|-p|--profile)|provider|profile|base_url/;
/** What chooses another provider, or where Codex keeps its sign-in, in a `config.toml`. */
const PROVIDER_KEY = /provider|profile|base_url|credentials_store/;

/** What is larger, or no file, may choose a provider: the agent can write the folder `.codex` of the workspace. */
const CONFIG_BYTES_MAX = 1024 * 1024;

/**
 * Throws CODEX_NOT_SIGNED_IN if Codex can certainly not reach a model: no key, no sign-in, and nothing that could choose a provider that
 * needs none. It costs about 70 ms, and only without an `auth.json`.
 */
export async function requireSignIn({ binary, run, ...needs }: SignInNeeds, signal: AbortSignal): Promise<void> {
  if (findSignIn(needs) !== null) return;
  const { env, workspace } = needs;
  const home = codexHomeOf(env);
  // Codex may keep its sign-in in the keyring of the system.
  const result = await run({ file: binary, args: ["login", "status"], cwd: workspace, env, deadlineMs: 20_000, keepBytes: 8_192 }, signal);
  const output = `${result.stdout}\n${result.stderr}`;
  if (result.end === "exit" && result.exitCode === 1 && /^not logged in$/im.test(output)) throw userError("CODEX_NOT_SIGNED_IN", { home });
}

/** What lets Codex reach a model, as far as files and variables say it; null if only Codex itself can know. */
export function findSignIn({ env, settings, workspace }: Pick<SignInNeeds, "env" | "settings" | "workspace">): string | null {
  if (settings.apiKey !== null) return "a key";
  const variable = VARIABLES.find((name) => (env[name] ?? "") !== "");
  if (variable !== undefined) return `the variable ${variable}`;
  const home = codexHomeOf(env);
  if (existsSync(join(home, "auth.json"))) return `a sign-in in ${home}`;
  if (settings.args.some((argument) => PROVIDER_ARGUMENT.test(argument))) return "a provider of its own, in codex_args";
  const configs = [...(settings.ignoreUserConfig ? [] : [home]), "/etc/codex", join(workspace, ".codex")];
  const config = configs.find(choosesProvider);
  return config === undefined ? null : `a provider of its own, in ${config}`;
}

function choosesProvider(folder: string): boolean {
  return ["config.toml", "managed_config.toml"].some((name) => {
    const file = join(folder, name);
    return existsSync(file) && PROVIDER_KEY.test(orNull(() => readRegularFile(file, CONFIG_BYTES_MAX))?.text ?? "provider");
  });
}
