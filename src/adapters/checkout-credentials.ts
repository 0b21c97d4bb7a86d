import { join } from "node:path";

import { readRegularFile } from "./safe-path.ts";

const CONFIG_BYTES_MAX = 1024 * 1024;
const INCLUDED_MAX = 16;

/**
 * The tokens that a checkout left where the agent can read them: in `.git/config` (actions/checkout up to v5) or in a file that
 * it includes (v6, git-auth-helper.ts), as a header or in an address. Never throws: what cannot be read here shows no token.
 */
export function findCheckoutTokens(workspace: string): readonly string[] {
  const config = readText(join(workspace, ".git", "config"));
  const included = Array.from(config.matchAll(/^\s*path\s*=\s*"?(\/[^"\r\n]+?)"?\s*$/gm), ([, path = ""]) => path);
  const texts = [config, ...included.slice(0, INCLUDED_MAX).map(readText)];
  return [...new Set(texts.flatMap(readTokens))];
}

function readTokens(text: string): readonly string[] {
  const headers = Array.from(
    text.matchAll(/^\s*extraheader\s*=\s*"?authorization:\s*(basic|bearer)\s+([^\s"]+)/gim),
    ([, scheme = "", value = ""]) => {
      if (scheme.toLowerCase() === "bearer") return value;
      const login = Buffer.from(value, "base64").toString("utf8");
      return login.slice(login.indexOf(":") + 1);
    },
  );
  const addresses = Array.from(text.matchAll(/\bhttps?:\/\/[^\s/@:]*:([^\s/@]+)@/g), ([, password = ""]) => password);
  return [...headers, ...addresses].filter((token) => token !== "");
}

function readText(file: string): string {
  try {
    return readRegularFile(file, CONFIG_BYTES_MAX)?.text ?? "";
  } catch {
    return "";
  }
}
