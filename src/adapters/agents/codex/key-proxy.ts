import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { oneLine } from "../../../core/text/text.ts";
import { userError } from "../../../errors/user-error.ts";
import { signalGroup } from "../../process/kill-tree.ts";

export type KeyProxy = {
  /** The `base_url` of a provider without a key. */
  readonly baseUrl: string;
  isAlive(): boolean;
  /** Settles when the proxy is dead. */
  close(): Promise<void>;
};

export type KeyProxyRequest = {
  readonly binary: string;
  readonly apiKey: string;
  /** The whole address that requests are forwarded to; `null` is OpenAI's own. */
  readonly upstreamUrl: string | null;
  /** A folder that others cannot enter. */
  readonly privateDir: string;
  readonly env: Readonly<Record<string, string>>;
};

/**
 * Starts `codex responses-api-proxy`, which adds the API key to what it forwards; the agent knows only its address. The key
 * goes to its stdin alone. The proxy never outlives this process, however it ends: a shell beside it holds the other end of
 * a pipe and kills it when the pipe closes. Throws `CODEX_KEY_MALFORMED` and `CODEX_KEY_PROXY_FAILED`.
 */
export async function startKeyProxy(request: KeyProxyRequest): Promise<KeyProxy> {
  const apiKey = request.apiKey.trim();
  // The proxy of 0.169 takes no other characters, and names the key's length when it refuses one.
  if (!/^[\w-]+$/.test(apiKey)) throw userError("CODEX_KEY_MALFORMED", undefined);
  const infoFile = join(request.privateDir, "key-proxy.json");
  rmSync(infoFile, { force: true });
  const child = startProxyProcess(request, infoFile, apiKey);
  const processId = child.pid;
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  let alive = processId !== undefined;
  void ended.then(() => {
    alive = false;
  });
  const close = async (): Promise<void> => {
    // The shell beside the proxy is in the same group.
    if (processId !== undefined) signalGroup(processId, "SIGKILL");
    for (const stream of child.stdio) stream?.destroy();
    // Unreferenced below; awaited like that, the process could end before the proxy's end is seen.
    child.ref();
    await ended;
  };
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr = (stderr + text).slice(-STDERR_CHARS_MAX);
  });
  const port = await awaitPort(infoFile, () => alive);
  rmSync(infoFile, { force: true });
  if (port === null) {
    const died = !alive;
    await close();
    const problem = oneLine(stderr, STDERR_CHARS_MAX) || (died ? "it ended at once, without a word" : "it did not listen in time");
    throw userError("CODEX_KEY_PROXY_FAILED", { problem });
  }
  // The proxy must not keep the loop's process running when all else is done.
  child.unref();
  for (const stream of child.stdio) (stream as { unref?: () => void } | null | undefined)?.unref?.();
  return { baseUrl: `http://127.0.0.1:${port}/v1`, isAlive: () => alive, close };
}

const START_DEADLINE_MS = 10_000;
const POLL_MS = 2;
const STDERR_CHARS_MAX = 500;

/** `read` returns when the last writer of fd 3, this process, has gone; `$$` is the proxy's own id after `exec`. */
const PROXY_SCRIPT = `{ read -r _ <&3; kill -9 $$; } >/dev/null 2>&1 & exec "$@" 3<&-`;

function startProxyProcess(request: KeyProxyRequest, infoFile: string, apiKey: string): ChildProcess {
  const command = [request.binary, "responses-api-proxy", "--port", "0", "--server-info", infoFile];
  const upstream = request.upstreamUrl === null ? [] : ["--upstream-url", request.upstreamUrl];
  const child = spawn("/bin/sh", ["-c", PROXY_SCRIPT, "key-proxy", ...command, ...upstream], {
    cwd: request.privateDir,
    env: { ...request.env },
    detached: true,
    stdio: ["pipe", "ignore", "pipe", "pipe"],
  });
  for (const stream of child.stdio) stream?.on("error", () => {});
  (child.stdin as Writable).end(apiKey);
  return child;
}

/** `null` where the proxy died, or did not write its address in time. It takes about 50 ms, so an abort need not cut it short. */
async function awaitPort(infoFile: string, isAlive: () => boolean): Promise<number | null> {
  const deadlineMs = performance.now() + START_DEADLINE_MS;
  while (isAlive() && performance.now() < deadlineMs) {
    const port = readPort(infoFile);
    if (port !== null) return port;
    await sleep(POLL_MS);
  }
  return null;
}

function readPort(infoFile: string): number | null {
  try {
    const { port } = JSON.parse(readFileSync(infoFile, "utf8")) as { port?: unknown };
    return typeof port === "number" ? port : null;
  } catch {
    // Not there yet, or half written.
    return null;
  }
}
