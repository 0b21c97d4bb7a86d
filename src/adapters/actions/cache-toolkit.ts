import { AsyncLocalStorage } from "node:async_hooks";
import { existsSync } from "node:fs";

import type * as cache from "@actions/cache";

import { oneLine } from "../../core/text/text.ts";
import type { EnvVars } from "../process/environment.ts";
import { SYSTEM_PATH } from "../isolation/strategies.ts";

type CacheLibrary = typeof cache;

/** The library takes all it needs from the process's environment, and gives its reasons to the job log alone. */
export type CacheClient = {
  /** Never throws. After `late` the library goes on by itself, in the folders it was given; no other call is made then. */
  call<Value>(place: CachePlace, limitMs: number, work: (library: CacheLibrary) => Promise<Value>): Promise<CacheAnswer<Value>>;
  /** Settles when the library is done with the folders of the last call. */
  idle(): Promise<unknown>;
};

export type CachePlace = {
  /** Where the paths of an archive begin. */
  readonly folder: string;
  /** Takes the archive while it is made or read. */
  readonly temporary: string;
};

export type CacheAnswer<Value> =
  | { readonly kind: "answered"; readonly value: Value; readonly said: readonly string[] }
  | { readonly kind: "failed"; readonly problem: string }
  | { readonly kind: "late"; readonly said: readonly string[] };

/** What the library reads (`internal/config.js`, `internal/cacheUtils.js` of @actions/cache 6.3.0), besides the two folders. */
const READ_VARIABLES = [
  "ACTIONS_RESULTS_URL",
  "ACTIONS_CACHE_URL",
  "ACTIONS_RUNTIME_TOKEN",
  "ACTIONS_CACHE_SERVICE_V2",
  "ACTIONS_CACHE_MODE",
  "GITHUB_SERVER_URL",
] as const;

/**
 * The library has tar take names as they are (`-P`), so an archive of somebody else's making could be unpacked anywhere. GNU
 * tar, which every Linux runner has, takes these as well: names lose what leads out of the folder, and links all lead to
 * nowhere, so that nothing is written through one. No archive of ours has such names or links. Apple's tar does not read it.
 */
const TAR_OPTIONS = "--transform=s,^/*,,SH --transform=s,[.][.]*/,./,gSH --transform=s,.*,no-link-is-taken,Rsh";

const NOT_HERE = "the actions cache is not offered here (ACTIONS_RESULTS_URL or ACTIONS_RUNTIME_TOKEN is not set)";

/**
 * The library looks for tar and zstd when it is called, and runs them with the cache's token. Most folders of a job's PATH can be
 * written by the agent, if there are no walls; these by root alone. Elsewhere than on Linux, tar is where Homebrew puts it.
 */
function pathOfTools(): string | undefined {
  return process.platform === "linux" && existsSync("/usr/bin/tar") ? SYSTEM_PATH : process.env["PATH"];
}

/** `env` is where the address and the token of the cache are read. */
export function createCacheClient(env: EnvVars): CacheClient {
  let running: Promise<unknown> = Promise.resolve();
  let isBusy = false;
  return {
    idle: () => running,
    async call(place, limitMs, work) {
      const offered = env["ACTIONS_RESULTS_URL"] ?? env["ACTIONS_CACHE_URL"];
      if (offered === undefined || env["ACTIONS_RUNTIME_TOKEN"] === undefined) return { kind: "failed", problem: NOT_HERE };
      if (isBusy) return { kind: "failed", problem: "the cache is still busy with what it was asked before" };
      isBusy = true;
      const said: string[] = [];
      const answer = runLibrary(env, place, said, work).finally(() => {
        isBusy = false;
      });
      running = answer;
      return await withinLimit(answer, limitMs, { kind: "late", said });
    },
  };
}

/** Settles with `late` where the promise does not settle in time. The promise never rejects. */
export async function withinLimit<Value>(promise: Promise<Value>, limitMs: number, late: Value): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<Value>((settle) => {
    timer = setTimeout(settle, limitMs, late);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

async function runLibrary<Value>(
  env: EnvVars,
  place: CachePlace,
  said: string[],
  work: (library: CacheLibrary) => Promise<Value>,
): Promise<CacheAnswer<Value>> {
  const undo: (() => void)[] = [];
  try {
    const library = await import("@actions/cache");
    const needed = Object.fromEntries(READ_VARIABLES.map((name) => [name, env[name]]));
    undo.push(setVariables({ ...needed, GITHUB_WORKSPACE: place.folder, RUNNER_TEMP: place.temporary, PATH: pathOfTools(), TAR_OPTIONS }));
    undo.push(takeOutput(process.stdout), takeOutput(process.stderr));
    if (!library.isFeatureAvailable()) return { kind: "failed", problem: NOT_HERE };
    const value = await OUTPUT.run(said, () => work(library));
    return { kind: "answered", value, said };
  } catch (error) {
    return { kind: "failed", problem: explainSaid(said) ?? oneLine(String(error instanceof Error ? error.message : error), 300) };
  } finally {
    for (const step of undo.toReversed()) step();
  }
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

/** Where what the library prints goes to. It follows the library's own calls, so that our log passes by at the same time. */
const OUTPUT = new AsyncLocalStorage<string[]>();
const LINES_MAX = 500;
/** Why there is no new entry is in this line alone; to the log the library says each time that another job may be at it. */
const NO_RESERVATION = "::debug::Failed to reserve cache: ";

/** Keeps the library's lines out of the job log, all but the masks: its secrets must be known to the runner. */
function takeOutput(stream: NodeJS.WriteStream): () => void {
  const write = stream.write;
  const take = (...args: unknown[]): boolean => {
    const said = OUTPUT.getStore();
    const text = typeof args[0] === "string" ? args[0] : "";
    if (said === undefined || text.startsWith("::add-mask::")) return Reflect.apply(write, stream, args) as boolean;
    if (said.length < LINES_MAX)
      said.push(...text.split("\n").filter((line) => line !== "" && (!line.startsWith("::debug::") || line.startsWith(NO_RESERVATION))));
    const done = args.at(-1);
    if (typeof done === "function") process.nextTick(done as () => void);
    return true;
  };
  stream.write = take;
  return () => {
    if (stream.write === take) stream.write = write;
  };
}

/** What the library's lines mean; first match wins. Their wording is that of @actions/cache 6.3.0. */
const MEANINGS: readonly { readonly when: RegExp; readonly problem: (found: string) => string }[] = [
  {
    when: /cache-mode '(?<found>[\w-]+)' does not permit/,
    problem: (mode) => `the workflow forbids it with "cache-mode: ${mode}"; write: cache-mode: write`,
  },
  {
    when: /cache (?<found>write|read) denied/,
    problem: (what) =>
      `the token of this run may not ${what} caches. GitHub gives such a token to events that outsiders can cause; ` +
      `start the loop by workflow_dispatch or schedule`,
  },
  { when: /rate limit will reset in (?<found>\d+) seconds/, problem: (seconds) => `GitHub's rate limit is reached for ${seconds} s` },
  {
    when: /Attempt \d+ of \d+ failed with error: (?<found>.*?)(?:\. Retrying|$)/,
    problem: (error) => `the cache service does not answer (${oneLine(error, 200)})`,
  },
  {
    when: new RegExp(`^${NO_RESERVATION}(?:Error: )?(?!.*(?:\\(409\\)|already exists|was not ok))(?<found>.+)$`),
    problem: (error) => `the cache service took no new entry (${oneLine(error, 200)})`,
  },
  { when: /Unable to reserve cache with key (?<found>)/, problem: () => `an entry of this name is there already, or is being saved` },
  { when: /^::(?:warning|error)[^:]*::(?<found>.*)$/, problem: (text) => oneLine(text.replaceAll(/%0[AD]/g, " "), 300) },
];

/** The reason that the library printed, as a part of a sentence; `null` where it printed none. */
export function explainSaid(said: readonly string[]): string | null {
  for (const { when, problem } of MEANINGS) {
    for (const line of said) {
      const match = when.exec(line);
      if (match !== null) return problem(match.groups?.["found"] ?? "");
    }
  }
  return null;
}
