import { createHash, type Hash } from "node:crypto";
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { get as getWithTls } from "node:https";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { ReadEntry } from "tar/read-entry";
import { oneLine } from "../../../core/text/text.ts";

/** A package with the programs for one kind of machine, as `@openai/codex` names it. */
type NativePackage = { readonly version: string; readonly suffix: string; readonly target: string };

type Download = {
  readonly registry: string;
  readonly native: NativePackage;
  /** Empty, and nobody else's. */
  readonly folder: string;
  /** Whether a later run will check the files; otherwise their digests are empty. */
  readonly hashes: boolean;
};

/** SHA-256 in hexadecimal by path, `bin/codex` for example. */
export type FileDigests = Readonly<Record<string, string>>;

const MANIFEST_BYTES_MAX = 1_000_000;
const UNPACKED_BYTES_MAX = 2_000_000_000;
/** A large part of the package that a run without a microphone does not use. */
const LEFT_OUT = /^codex-resources\/voice\//;
const CHUNK_BYTES = 256 * 1024;
const SILENCE_MS = 30_000;
const REDIRECTS_MAX = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Downloads the programs of one version into an empty folder, and returns their digests. The tarball is unpacked while it arrives, so
 * the folder must not be used if this throws: only then the tarball is known to be another one than the manifest names.
 */
export async function downloadCodex({ folder, hashes, native, registry }: Download, signal: AbortSignal): Promise<FileDigests> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(new Error(`the registry sent nothing for ${SILENCE_MS / 1_000} s`)), SILENCE_MS);
  const anySignal = AbortSignal.any([signal, silence.signal]);
  const unpacker = await createUnpacker(native, folder, hashes);
  try {
    const { integrity, tarball } = await readManifest(registry, native, anySignal);
    const body = await request(tarball, registry, anySignal);
    timer.refresh();
    const digest = createHash("sha512");
    await pipeline(
      body,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          timer.refresh();
          digest.update(chunk);
          yield chunk;
        }
      },
      createGunzip({ chunkSize: CHUNK_BYTES }),
      // Written in place, so that no more than a few chunks are in memory.
      async (chunks: AsyncIterable<Buffer>) => {
        for await (const chunk of chunks) unpacker.write(chunk);
      },
      { signal: anySignal },
    );
    if (digest.digest("base64") !== integrity) throw new Error(`${tarball} is not the file that the registry's manifest names (sha512)`);
    return finish(unpacker.end(), native, folder);
  } catch (error) {
    throw silence.signal.aborted ? silence.signal.reason : error;
  } finally {
    clearTimeout(timer);
    unpacker.close();
  }
}

async function readManifest(registry: string, { suffix, version }: NativePackage, signal: AbortSignal) {
  const address = `${registry}/@openai%2fcodex/${version}-${suffix}`;
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of (await request(address, registry, signal)) as AsyncIterable<Buffer>) {
    parts.push(part);
    bytes += part.length;
    if (bytes > MANIFEST_BYTES_MAX) throw new Error(`${address} is too large for a manifest`);
  }
  const { dist, version: found } = JSON.parse(Buffer.concat(parts).toString("utf8")) as {
    readonly version?: unknown;
    readonly dist?: { readonly integrity?: unknown; readonly tarball?: unknown };
  };
  const [, integrity] = /(?:^|\s)sha512-([A-Za-z0-9+/]{86}==)(?:$|\s)/.exec(String(dist?.integrity)) ?? [];
  if (found !== `${version}-${suffix}` || integrity === undefined || typeof dist?.tarball !== "string")
    throw new Error(`${address} is no manifest of this version with a sha512`);
  return { integrity, tarball: dist.tarball };
}

/** Not `fetch`, whose streams take as long as the digest, and which follows a redirect before its address can be checked. */
async function request(address: string, registry: string, signal: AbortSignal): Promise<IncomingMessage> {
  let url = new URL(address);
  for (let requests = 0; requests <= REDIRECTS_MAX; requests += 1) {
    if (registry.startsWith("https:") && url.protocol !== "https:") throw new Error(`${address} was redirected to a server without TLS`);
    const response = await send(url, signal).catch((error: unknown) => {
      const { code, message } = error as { readonly code?: string; readonly message: string };
      throw new Error(`${address} was not reached (${oneLine(code ?? message, 200)})`);
    });
    const { headers, statusCode = 0 } = response;
    if (statusCode >= 200 && statusCode < 300) return response;
    response.destroy();
    if (headers.location === undefined || !REDIRECTS.has(statusCode))
      throw new Error(`${address} was answered with the status ${statusCode}`);
    url = new URL(headers.location, url);
  }
  throw new Error(`${address} was redirected more than ${REDIRECTS_MAX} times`);
}

async function send(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
  return await new Promise((resolve, reject) => {
    const options = { headers: { "user-agent": "codex-self-iter" }, signal };
    (url.protocol === "https:" ? getWithTls : get)(url, options, resolve).once("error", reject);
  });
}

type OpenFile = { readonly descriptor: number; readonly hash: Hash | null };

/** Writes the regular files of the native package below `folder`; everything else in its place is an error. */
async function createUnpacker({ target }: NativePackage, folder: string, hashes: boolean) {
  const { Parser } = await import("tar/parse");
  const digests: Record<string, string> = {};
  let [problem, bytes]: [Error | null, number] = [null, 0];
  let open: OpenFile | null = null;
  const close = (): void => {
    if (open !== null) closeSync(open.descriptor);
    open = null;
  };
  const begin = (entry: ReadEntry): void => {
    const path = placeOf(entry, target);
    if (path === null || problem !== null) return entry.resume();
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true, mode: 0o755 });
    const opened = { descriptor: openSync(file, "wx", 0o600), hash: hashes ? createHash("sha256") : null };
    open = opened;
    entry.on("data", (chunk) => {
      if (problem !== null) return;
      attempt(() => {
        opened.hash?.update(chunk);
        for (let at = 0; at < chunk.length;) at += writeSync(opened.descriptor, chunk, at);
      });
    });
    entry.on("end", () => {
      digests[path] = opened.hash?.digest("hex") ?? "";
      close();
    });
  };
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      problem ??= error instanceof Error ? error : new Error("the tarball cannot be read");
    }
  };
  const parser = new Parser({ strict: true, onReadEntry: (entry) => attempt(() => begin(entry)) });
  parser.on("ignoredEntry", (entry: ReadEntry) => attempt(() => void placeOf(entry, target)));
  parser.on("error", (error: Error) => (problem ??= error));
  const check = (): void => {
    if (problem !== null) throw problem;
  };
  return {
    close,
    write(chunk: Buffer): void {
      bytes += chunk.length;
      if (bytes > UNPACKED_BYTES_MAX) problem ??= new Error("the tarball is too large");
      if (problem === null) parser.write(chunk);
      check();
    },
    end(): FileDigests {
      parser.end();
      check();
      return digests;
    },
  };
}

/** Returns the path below the folder of the programs; null for what is not needed. Throws for what a package of Codex does not contain. */
function placeOf({ path, type }: Pick<ReadEntry, "path" | "type">, target: string): string | null {
  const steps = path.split("/");
  if (path.startsWith("/") || path.includes("\\") || steps.includes(".."))
    throw new Error(`the tarball has a file outside of its folder (${oneLine(path, 100)})`);
  if (type === "Directory") return null;
  if (type !== "File" && type !== "OldFile" && type !== "ContiguousFile")
    throw new Error(`the tarball has a link or a special file (${oneLine(path, 100)}, ${type})`);
  const [, vendor, folder, ...rest] = steps;
  const place = rest.join("/");
  if (vendor !== "vendor" || folder !== target || place === "" || rest.some((step) => step === "" || step === ".")) return null;
  return LEFT_OUT.test(place) ? null : place;
}

/** Makes the programs executable, and checks that this is the layout that `findCodex` and Codex itself expect. */
function finish(digests: FileDigests, { target, version }: NativePackage, folder: string): FileDigests {
  const description = digests["codex-package.json"] === undefined ? "{}" : readFileSync(join(folder, "codex-package.json"), "utf8");
  const found = JSON.parse(description) as { readonly version?: unknown; readonly target?: unknown; readonly entrypoint?: unknown };
  if (digests["bin/codex"] === undefined || found.version !== version || found.target !== target || found.entrypoint !== "bin/codex")
    throw new Error("the tarball has an unknown layout");
  for (const path of Object.keys(digests)) chmodSync(join(folder, path), path.endsWith(".json") ? 0o444 : 0o555);
  return digests;
}
