import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import { gzipSync } from "node:zlib";

import { nativePackage } from "../../src/adapters/agents/codex/binary.ts";
import { CODEX } from "./codex-lab.ts";
import { scratchFolder } from "./scratch.ts";

export const NATIVE = nativePackage() ?? { suffix: "none", target: "none" };

/** A version of `@openai/codex`; `file` is the path of its package on the registry. */
export type PublishedVersion = {
  readonly version: string;
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly file: string;
  readonly tarball: Buffer;
};

export type CodexRegistry = {
  readonly url: string;
  /** The latest one. */
  readonly version: string;
  /** The requests, each with its authorization; `-` for none. */
  readonly asked: string[];
  /** The environment of a machine without Codex, and with this registry. */
  readonly environment: Readonly<Record<string, string>>;
  /** The packages by `file`. The manifests keep the digests of the first ones. */
  readonly tarballs: Map<string, Buffer>;
  /** Answers a request in place of the registry, and returns true. */
  answer: ((request: IncomingMessage, response: ServerResponse) => boolean) | null;
  close(): Promise<void>;
};

/** `type` as in the header of a tar: "0" a file, "1" a hard link, "2" a symbolic link, "3" a device. */
export type TarEntry = { readonly path: string; readonly text?: string | Buffer; readonly type?: string; readonly link?: string };

/** A tarball with any entries, also such as no program would write. */
export function packTarball(entries: readonly TarEntry[]): Buffer {
  const blocks = entries.flatMap(({ link = "", path, text = "", type = "0" }) => {
    const body = Buffer.from(text);
    const header = Buffer.alloc(512);
    const fields: readonly (readonly [number, string])[] = [
      [0, path],
      [100, "0000755"],
      [108, "0000000"],
      [116, "0000000"],
      [124, body.length.toString(8).padStart(11, "0")],
      [136, "00000000000"],
      [148, " ".repeat(8)],
      [156, type],
      [157, link],
      [257, "ustar\0" + "00"],
    ];
    for (const [at, value] of fields) header.write(value, at, "latin1");
    const sum = header.reduce((all, byte) => all + byte, 0);
    header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
    return [header, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

/** The script stands for Codex: the pinned one of this repository under another number. */
const SCRIPT = `#!/bin/sh\nif [ "$*" = --version ]; then echo codex-cli 1.2.3; else exec '${CODEX}' "$@"; fi\n`;

/** What the package of a machine contains, with a change of some entries. */
export function nativeEntries(more: readonly TarEntry[] = []): readonly TarEntry[] {
  const folder = `package/vendor/${NATIVE.target}`;
  const description = { layoutVersion: 1, version: "1.2.3", target: NATIVE.target, entrypoint: "bin/codex" };
  return [
    { path: "package/package.json", text: JSON.stringify({ name: "@openai/codex", version: `1.2.3-${NATIVE.suffix}` }) },
    { path: `${folder}/codex-package.json`, text: JSON.stringify(description) },
    { path: `${folder}/bin/codex`, text: SCRIPT },
    { path: `${folder}/codex-path/rg`, text: "#!/bin/sh\n" },
    { path: `${folder}/codex-resources/voice/bin/codex-voice-host`, text: "large" },
    ...more,
  ];
}

const PACKAGE = "/@openai%2fcodex";

/** Serves versions of `@openai/codex` as npm's registry does. The first one is the latest. */
export async function serveVersions(published: readonly PublishedVersion[]): Promise<CodexRegistry> {
  const folder = scratchFolder();
  const version = published[0]?.version ?? "";
  const asked: string[] = [];
  const tarballs = new Map(published.map(({ file, tarball }) => [file, tarball]));
  const manifests = new Map<string, object>();
  const find = (path: string): Buffer | object | undefined => {
    if (path !== PACKAGE) return tarballs.get(path) ?? manifests.get(path);
    const versions = Object.fromEntries(published.map((one) => [one.version, manifests.get(`${PACKAGE}/${one.version}`)]));
    return { name: "@openai/codex", "dist-tags": { latest: version }, versions };
  };
  const server = createServer((request, response) => {
    asked.push(`${request.url ?? ""} ${request.headers.authorization ?? "-"}`);
    if (registry.answer?.(request, response) === true) return;
    const found = find(request.url ?? "");
    if (found === undefined) response.writeHead(404).end("{}");
    else if (Buffer.isBuffer(found)) response.end(found);
    else response.setHeader("content-type", "application/json").end(JSON.stringify(found));
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const { file, manifest, tarball, version: name } of published) {
    const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
    const dist = { tarball: `${url}${file}`, integrity };
    manifests.set(`${PACKAGE}/${name}`, { ...manifest, name: "@openai/codex", version: name, dist });
  }
  const path = (process.env["PATH"] ?? "").split(delimiter).filter((entry) => !existsSync(join(entry, "codex")));
  const registry: CodexRegistry = {
    url,
    version,
    asked,
    environment: { PATH: path.join(delimiter), npm_config_registry: url, npm_config_cache: join(folder.path, "npm-cache") },
    tarballs,
    answer: null,
    async close() {
      server.closeAllConnections();
      await new Promise((settle) => server.close(settle));
      folder.remove();
    },
  };
  return registry;
}

/** The path of the package of this machine's programs. */
export const NATIVE_FILE = "/native.tgz";

/** A registry with a stub of `@openai/codex` 1.2.3, whose script must never run. */
export async function createCodexRegistry(native = packTarball(nativeEntries())): Promise<CodexRegistry> {
  const folder = scratchFolder();
  const trace = join(folder.path, "script-ran");
  const manifest = { name: "@openai/codex", version: "1.2.3", bin: { codex: "bin/codex.js" }, scripts: { postinstall: `touch ${trace}` } };
  const wrapper = packTarball([
    { path: "package/package.json", text: JSON.stringify(manifest) },
    { path: "package/bin/codex.js", text: SCRIPT },
  ]);
  const registry = await serveVersions([
    { version: "1.2.3", manifest: { ...manifest, hasInstallScript: true }, file: "/codex.tgz", tarball: wrapper },
    { version: `1.2.3-${NATIVE.suffix}`, manifest: {}, file: NATIVE_FILE, tarball: native },
  ]);
  const { close } = registry;
  return Object.assign(registry, {
    async close() {
      await close();
      const hasRun = existsSync(trace);
      folder.remove();
      if (hasRun) throw new Error("A script of the package was run.");
    },
  });
}
