import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { orNull } from "../../fs/errno.ts";
import { realPathOrNull } from "../../fs/safe-path.ts";
import type { EnvVars } from "../../process/environment.ts";

/** `url` without a slash at its end. `reason` is why only npm can reach the registry: the end of a sentence. */
export type Registry = { readonly kind: "public"; readonly url: string } | { readonly kind: "npm-only"; readonly reason: string };

/** A login, a proxy, or no network: what npm does with these is not repeated here. */
const NPM_ONLY = /^(?:\/\/|_|username$|email$|(?:https?-)?proxy$|(?:prefer-)?offline$)/;
/** Certificates, which matter for a registry with TLS. */
const TLS = /^(?:ca(?:file)?(?:\[\])?|cert(?:file)?|key(?:file)?|strict-ssl)$/;
const NPM_ONLY_VARIABLE = /^(?:(?:https?|all)_proxy|npm_config_(?:(?:https?_)?proxy|offline|prefer_offline))$/i;
const TLS_VARIABLE = /^npm_config_(?:ca|cafile|strict_ssl)$/i;
const REGISTRY_VARIABLE = /^npm_config_((?:@openai:)?registry)$/i;

/**
 * Reads which registry npm uses for @openai/codex: from the environment, and the user's, the machine's and npm's own `.npmrc`. `npm` is its
 * path. Null if none is set, so that it is npm's default.
 */
export function readRegistry(env: EnvVars, npm: string | null): Registry | null {
  const set = Object.entries(env).filter(([, value]) => value !== undefined && value !== "");
  const variable = set.find(([name]) => NPM_ONLY_VARIABLE.test(name));
  if (variable !== undefined) return { kind: "npm-only", reason: `${variable[0]} is set` };
  const settings = new Map<string, string>();
  let tls = set.find(([name]) => TLS_VARIABLE.test(name))?.[0] ?? null;
  for (const file of configFiles(env, npm)) {
    for (const [key, value] of parseNpmrc(orNull(() => readFileSync(file, "utf8")) ?? "")) {
      if (NPM_ONLY.test(key)) return { kind: "npm-only", reason: `${file} has a login or a proxy` };
      if (TLS.test(key)) tls = `${key} in ${file}`;
      settings.set(key, value);
    }
  }
  for (const [name, value] of set) {
    const [, key] = REGISTRY_VARIABLE.exec(name) ?? [];
    if (key !== undefined && value !== undefined) settings.set(key.toLowerCase(), value);
  }
  const url = settings.get("@openai:registry") ?? settings.get("registry") ?? null;
  const registry = url === null ? null : checkRegistry(url);
  const needsTls = tls !== null && (registry === null || (registry.kind === "public" && registry.url.startsWith("https:")));
  return needsTls ? { kind: "npm-only", reason: `${tls} is set` } : registry;
}

/** Checks the address of a registry. */
export function checkRegistry(text: string): Registry {
  const url = orNull(() => new URL(text));
  if (url === null || !/^https?:$/.test(url.protocol)) return { kind: "npm-only", reason: "the registry's address is no URL" };
  if (url.username !== "" || url.password !== "") return { kind: "npm-only", reason: "the registry's address has a login" };
  return { kind: "public", url: `${url.origin}${url.pathname.replace(/\/+$/, "")}` };
}

/** The last one wins. */
function configFiles(env: EnvVars, npm: string | null): readonly string[] {
  const program = npm === null ? null : (realPathOrNull(npm) ?? npm);
  const home = env["HOME"];
  return [
    ...(program === null ? [] : [join(dirname(dirname(program)), "npmrc")]),
    ...(npm === null ? [] : [join(dirname(dirname(npm)), "etc/npmrc")]),
    env["npm_config_globalconfig"] ?? env["NPM_CONFIG_GLOBALCONFIG"],
    env["npm_config_userconfig"] ?? env["NPM_CONFIG_USERCONFIG"] ?? (home === undefined ? undefined : join(home, ".npmrc")),
  ].filter((file) => file !== undefined);
}

function parseNpmrc(text: string): readonly (readonly [string, string])[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, key, value = ""] = /^\s*([^=;#\s][^=]*?)\s*(?:=\s*(.*?)\s*)?$/.exec(line) ?? [];
    return key === undefined ? [] : [[key.toLowerCase(), value.replace(/^(["'])(.*)\1$/, "$2")] as const];
  });
}
