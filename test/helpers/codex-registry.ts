import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import { CODEX } from "./codex-lab.ts";
import { scratchFolder } from "./scratch.ts";

export type CodexRegistry = {
  /** The requests, each with its authorization; `-` for none. */
  readonly asked: readonly string[];
  /** The environment of a machine without Codex, and with this registry. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
};

/** A registry on this machine with one package, `@openai/codex` 1.2.3, which is the pinned Codex under another number. */
export async function createCodexRegistry(): Promise<CodexRegistry> {
  const folder = scratchFolder();
  const asked: string[] = [];
  const manifest = { name: "@openai/codex", version: "1.2.3", bin: { codex: "bin/codex.js" } };
  folder.write("package/package.json", JSON.stringify(manifest));
  const script = `#!/bin/sh\nif [ "$*" = --version ]; then echo codex-cli 1.2.3; else exec '${CODEX}' "$@"; fi\n`;
  chmodSync(folder.write("package/bin/codex.js", script), 0o755);
  execFileSync("tar", ["-czf", "codex.tgz", "package"], { cwd: folder.path });
  const tarball = readFileSync(join(folder.path, "codex.tgz"));
  const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
  const server = createServer((request, response) => {
    asked.push(`${request.url ?? ""} ${request.headers.authorization ?? "-"}`);
    if (request.url === "/codex.tgz") response.end(tarball);
    else if (request.url === "/@openai%2fcodex") {
      const versions = { "1.2.3": { ...manifest, dist: { tarball: `${address}/codex.tgz`, integrity } } };
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ name: manifest.name, "dist-tags": { latest: "1.2.3" }, versions }));
    } else response.writeHead(404).end("{}");
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const path = (process.env["PATH"] ?? "").split(":").filter((entry) => !existsSync(join(entry, "codex")));
  return {
    asked,
    environment: { PATH: path.join(":"), npm_config_registry: address, npm_config_cache: join(folder.path, "npm-cache") },
    async close() {
      server.closeAllConnections();
      await new Promise((settle) => server.close(settle));
      folder.remove();
    },
  };
}
