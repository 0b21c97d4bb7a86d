import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { oneLine } from "../../../core/text/text.ts";
import { userError } from "../../../errors/user-error.ts";
import { orNull } from "../../fs/errno.ts";
import { signalGroup } from "../../process/kill-tree.ts";

export type KeyProxy = {
  /** Ends in `/v1`. */
  readonly baseUrl: string;
  isAlive(): boolean;
  close(): Promise<void>;
};

export type KeyProxyOptions = {
  readonly binary: string;
  readonly apiKey: string;
  /** The URL to which requests are forwarded; null for OpenAI's own. */
  readonly upstreamUrl: string | null;
  /** A folder that other users cannot enter. */
  readonly privateDir: string;
  readonly env: Readonly<Record<string, string>>;
};

/** Throws `CODEX_KEY_MALFORMED`: the proxy of 0.169 accepts no other characters, and its error would print the length of the key. */
export function readApiKey(text: string): string {
  const apiKey = text.trim();
  if (!/^[\w-]+$/.test(apiKey)) throw userError("CODEX_KEY_MALFORMED", undefined);
  return apiKey;
}

/**
 * Starts `codex responses-api-proxy`, which adds the API key to each request, so that the agent never sees the key. Only the
 * proxy's stdin receives it. Throws `CODEX_KEY_MALFORMED` and `CODEX_KEY_PROXY_FAILED`.
 */
export async function startKeyProxy(options: KeyProxyOptions): Promise<KeyProxy> {
  const apiKey = readApiKey(options.apiKey);
  const infoFile = join(options.privateDir, "key-proxy.json");
  rmSync(infoFile, { force: true });
  const child = spawnProxy(options, infoFile, apiKey);
  let alive = child.pid !== undefined;
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  }).then(() => {
    alive = false;
  });
  const close = async (): Promise<void> => {
    if (child.pid !== undefined) signalGroup(child.pid, "SIGKILL");
    for (const stream of child.stdio) stream?.destroy();
    // Reverts `unref`: otherwise this process could exit before the proxy.
    child.ref();
    await exited;
  };
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr = (stderr + text).slice(-STDERR_CHARS_MAX);
  });
  const port = await waitForPort(infoFile, () => alive);
  rmSync(infoFile, { force: true });
  if (port === null) {
    const reason = alive ? "it did not listen in time" : "it exited without an error message";
    await close();
    throw userError("CODEX_KEY_PROXY_FAILED", { problem: oneLine(stderr, STDERR_CHARS_MAX) || reason });
  }
  // The proxy must not keep this process running.
  child.unref();
  for (const stream of child.stdio) (stream as { unref?: () => void } | null | undefined)?.unref?.();
  return { baseUrl: `http://127.0.0.1:${port}/v1`, isAlive: () => alive, close };
}

const START_TIMEOUT_MS = 10_000;
const STDERR_CHARS_MAX = 500;

/** Kills the proxy when fd 3 closes, which means that this process has exited. `$$` is the proxy's pid after `exec`. */
const PROXY_SCRIPT = `{ read -r _ <&3; kill -9 $$; } >/dev/null 2>&1 & exec "$@" 3<&-`;

function spawnProxy({ binary, env, privateDir, upstreamUrl }: KeyProxyOptions, infoFile: string, apiKey: string): ChildProcess {
  const command = [binary, "responses-api-proxy", "--port", "0", "--server-info", infoFile];
  const upstream = upstreamUrl === null ? [] : ["--upstream-url", upstreamUrl];
  const child = spawn("/bin/sh", ["-c", PROXY_SCRIPT, "key-proxy", ...command, ...upstream], {
    cwd: privateDir,
    env: { ...env },
    detached: true,
    stdio: ["pipe", "ignore", "pipe", "pipe"],
  });
  for (const stream of child.stdio) stream?.on("error", () => {});
  (child.stdin as Writable).end(apiKey);
  return child;
}

/** Null if the proxy exited or did not write its port in time. It takes about 50 ms. */
async function waitForPort(infoFile: string, isAlive: () => boolean): Promise<number | null> {
  const deadlineMs = performance.now() + START_TIMEOUT_MS;
  while (isAlive() && performance.now() < deadlineMs) {
    // The file may not exist yet, or be incomplete.
    const port = orNull(() => (JSON.parse(readFileSync(infoFile, "utf8")) as { readonly port?: unknown }).port);
    if (typeof port === "number") return port;
    await sleep(2);
  }
  return null;
}
