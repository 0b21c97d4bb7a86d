import { AsyncLocalStorage } from "node:async_hooks";
import { existsSync } from "node:fs";
import type * as cache from "@actions/cache";
import { oneLine } from "../../core/text/text.ts";
import { withinLimit } from "../clock.ts";
import { SYSTEM_PATH } from "../isolation/strategies.ts";
import type { EnvVars } from "../process/environment.ts";
import { findCacheService, probeCacheService } from "./cache-service.ts";

type CacheToolkit = typeof cache;

/** Runs `@actions/cache`, which reads the process's environment and prints its errors instead of returning them. */
export type CacheClient = {
  /** Never throws. After `timed-out`, the toolkit still works in its folders, and further calls fail until it has finished. */
  call<Value>(folders: CacheFolders, limitMs: number, work: (toolkit: CacheToolkit) => Promise<Value>): Promise<CacheAnswer<Value>>;
  idle(): Promise<unknown>;
};

/** `root` is that of the paths in an archive, `temporary` is for the archive itself. */
export type CacheFolders = { readonly root: string; readonly temporary: string };

export type CacheAnswer<Value> =
  | { readonly kind: "done"; readonly value: Value; readonly output: readonly string[] }
  | { readonly kind: "failed"; readonly problem: string }
  | { readonly kind: "timed-out"; readonly output: readonly string[] };

/** The other variables that the toolkit reads (`internal/config.js` and `internal/cacheUtils.js` of @actions/cache 6.3.0). */
const TOOLKIT_VARIABLES = [
  "ACTIONS_RESULTS_URL",
  "ACTIONS_CACHE_URL",
  "ACTIONS_RUNTIME_TOKEN",
  "ACTIONS_CACHE_SERVICE_V2",
  "ACTIONS_CACHE_MODE",
  "GITHUB_SERVER_URL",
] as const;

/**
 * The toolkit lets tar unpack names as they are (`-P`), so a forged archive could write anywhere. For GNU tar, these options remove
 * what leads out of the folder from every name, and point every link to nothing. Our archives have no such names and no links.
 */
const TAR_OPTIONS = "--transform=s,^/*,,SH --transform=s,[.][.]*/,./,gSH --transform=s,.*,no-link-is-taken,Rsh";

const SLOW = "the cache service does not answer";

/** `env` has the URL and the token of the cache. */
export function createCacheClient(env: EnvVars): CacheClient {
  let running: Promise<unknown> = Promise.resolve();
  let isBusy = false;
  let probing: Promise<string | null> | null = null;
  return {
    idle: () => running,
    async call(folders, limitMs, work) {
      if (isBusy) return { kind: "failed", problem: "the cache is still busy with an earlier call" };
      const service = findCacheService(env);
      if ("missing" in service)
        return { kind: "failed", problem: `the actions cache is not available here (${service.missing} is not set)` };
      const startMs = performance.now();
      probing ??= probeCacheService(service, env);
      const problem = await withinLimit(probing, limitMs, SLOW);
      // The next call may be hours later.
      if (problem !== null) probing = null;
      if (problem !== null) return { kind: "failed", problem };
      isBusy = true;
      const output: string[] = [];
      const answer = runToolkit(env, folders, output, work).finally(() => (isBusy = false));
      running = answer;
      return await withinLimit(answer, limitMs - (performance.now() - startMs), { kind: "timed-out", output });
    },
  };
}

async function runToolkit<Value>(
  env: EnvVars,
  { root, temporary }: CacheFolders,
  output: string[],
  work: (toolkit: CacheToolkit) => Promise<Value>,
): Promise<CacheAnswer<Value>> {
  const undo: (() => void)[] = [];
  try {
    const toolkit = await import("@actions/cache");
    const variables = Object.fromEntries(TOOLKIT_VARIABLES.map((name) => [name, env[name]]));
    undo.push(setVariables({ ...variables, GITHUB_WORKSPACE: root, RUNNER_TEMP: temporary, PATH: toolPath(), TAR_OPTIONS }));
    undo.push(captureOutput(process.stdout), captureOutput(process.stderr));
    return { kind: "done", value: await OUTPUT.run(output, () => work(toolkit)), output };
  } catch (error) {
    return { kind: "failed", problem: explainOutput(output) ?? oneLine(String(error instanceof Error ? error.message : error), 300) };
  } finally {
    for (const step of undo.toReversed()) step();
  }
}

/** The toolkit gives tar and zstd the cache's token, so they come from folders of root. On macOS, tar is where Homebrew installs it. */
function toolPath(): string | undefined {
  return process.platform === "linux" && existsSync("/usr/bin/tar") ? SYSTEM_PATH : process.env["PATH"];
}

function setVariables(values: Readonly<Record<string, string | undefined>>): () => void {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  const set = ([name, value]: readonly [string, string | undefined]): void => {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  };
  for (const entry of Object.entries(values)) set(entry);
  return () => before.forEach(set);
}

/** Receives the toolkit's output. It follows the toolkit's own calls, so our log is not captured. */
const OUTPUT = new AsyncLocalStorage<string[]>();
const LINES_MAX = 500;
/** Only this debug line says why no entry was created; the log always blames another job. */
const NO_RESERVATION = "::debug::Failed to reserve cache: ";

/** Keeps the toolkit's lines out of the job log, except masks, which the runner must see. */
function captureOutput(stream: NodeJS.WriteStream): () => void {
  const write = stream.write;
  const capture = (...args: unknown[]): boolean => {
    const output = OUTPUT.getStore();
    const text = typeof args[0] === "string" ? args[0] : "";
    if (output === undefined || text.startsWith("::add-mask::")) return Reflect.apply(write, stream, args) as boolean;
    if (output.length < LINES_MAX)
      output.push(...text.split("\n").filter((line) => line !== "" && (!line.startsWith("::debug::") || line.startsWith(NO_RESERVATION))));
    const callback = args.at(-1);
    if (typeof callback === "function") process.nextTick(callback as () => void);
    return true;
  };
  stream.write = capture;
  return () => {
    if (stream.write === capture) stream.write = write;
  };
}

/** The toolkit's messages (@actions/cache 6.3.0) and their meanings; the first match wins. */
const MEANINGS: readonly { readonly match: RegExp; readonly problem: (found: string) => string }[] = [
  {
    match: /cache-mode '(?<found>[\w-]+)' does not permit/,
    problem: (mode) => `the workflow forbids it with "cache-mode: ${mode}"; write: cache-mode: write`,
  },
  {
    match: /cache (?<found>write|read) denied/,
    problem: (access) =>
      `the token of this run may not ${access} caches, as for every event that outsiders can trigger; ` +
      `start the loop by workflow_dispatch or schedule`,
  },
  { match: /rate limit will reset in (?<found>\d+) seconds/, problem: (seconds) => `GitHub's rate limit resets in ${seconds} s` },
  {
    match: /Attempt \d+ of \d+ failed with error: (?<found>.*?)(?:\. Retrying|$)/,
    problem: (error) => `the cache service does not answer (${oneLine(error, 200)})`,
  },
  {
    match: new RegExp(`^${NO_RESERVATION}(?:Error: )?(?!.*(?:\\(409\\)|already exists|was not ok))(?<found>.+)$`),
    problem: (error) => `the cache service refused a new entry (${oneLine(error, 200)})`,
  },
  { match: /Unable to reserve cache with key (?<found>)/, problem: () => `an entry with this key already exists or is being saved` },
  { match: /^::(?:warning|error)[^:]*::(?<found>.*)$/, problem: (text) => oneLine(text.replaceAll(/%0[AD]/g, " "), 300) },
];

/** Returns the reason that the toolkit printed, as a part of a sentence; null if it printed none. */
export function explainOutput(output: readonly string[]): string | null {
  for (const { match, problem } of MEANINGS) {
    for (const line of output) {
      const found = match.exec(line);
      if (found !== null) return problem(found.groups?.["found"] ?? "");
    }
  }
  return null;
}
