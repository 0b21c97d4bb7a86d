// Preloaded into the action's main step (`node --import`). Counts the process's effects on files, children and servers, and kills the
// process at the effect that KILL_PLAN names.
import childProcess, { type ChildProcess } from "node:child_process";
import diagnostics from "node:diagnostics_channel";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { basename } from "node:path";

import type { KillPlan, KillReport, Timing } from "./plan.ts";

type AnyFunction = (...args: unknown[]) => unknown;

function readPlan(): KillPlan | null {
  try {
    return JSON.parse(fs.readFileSync(process.env["KILL_PLAN"] ?? "", "utf8")) as KillPlan;
  } catch {
    return null;
  }
}

function die(): never {
  process.kill(process.pid, "SIGKILL");
  throw new Error("A process outlived SIGKILL.");
}

function watch({ at, report, timing }: KillPlan): void {
  const { writeFileSync } = fs;
  const effects: string[] = [];
  let isInside = false;
  const counts = new Map<string, number>();
  const writeReport = (isKilled: boolean): void => writeFileSync(report, JSON.stringify({ effects, isKilled } satisfies KillReport));
  process.on("exit", () => writeReport(false));
  const kill = (): never => {
    writeReport(true);
    die();
  };
  /** Counts an effect. Returns when to kill the process if the plan names this effect. */
  const count = (kind: string): Timing | null => {
    effects.push(kind);
    const nth = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, nth);
    return kind === at?.kind && nth === at.nth ? timing : null;
  };

  watchFiles(count, kill, (run) => {
    if (isInside) return null;
    isInside = true;
    try {
      return { value: run() };
    } finally {
      isInside = false;
    }
  });
  watchChildren(count, kill, at?.nth ?? 0);
  watchRequests(count, kill);
  syncBuiltinESMExports();
}

type Count = (kind: string) => Timing | null;
type Kill = () => never;
/** Runs the function unless another watched call is running, because functions of node:fs call each other. Returns `null` in that case. */
type Outermost = (run: () => unknown) => { readonly value: unknown } | null;

const SYNC_NAMES = [
  "appendFileSync",
  "chmodSync",
  "copyFileSync",
  "cpSync",
  "fdatasyncSync",
  "fsyncSync",
  "ftruncateSync",
  "linkSync",
  "mkdirSync",
  "mkdtempSync",
  "openSync",
  "renameSync",
  "rmSync",
  "symlinkSync",
  "unlinkSync",
  "utimesSync",
  "writeFileSync",
  "writeSync",
] as const;
const ASYNC_NAMES = ["appendFile", "copyFile", "mkdir", "rename", "rm", "unlink", "writeFile"] as const;

function watchFiles(count: Count, kill: Kill, outermost: Outermost): void {
  const table = fs as unknown as Record<string, AnyFunction>;
  const promises = fs.promises as unknown as Record<string, AnyFunction>;
  for (const name of SYNC_NAMES) {
    const real = table[name] as AnyFunction;
    table[name] = (...args) => {
      if (name === "openSync" && !opensToWrite(args[1])) return real(...args);
      const call = outermost(() => {
        const timing = count(name);
        if (timing === "before") kill();
        if (timing === "during") {
          writeHalf(name, real, args);
          kill();
        }
        const result = real(...args);
        if (timing === "after") kill();
        return result;
      });
      return call === null ? real(...args) : call.value;
    };
  }
  for (const name of ASYNC_NAMES) {
    const real = promises[name] as AnyFunction;
    promises[name] = async (...args) => {
      const timing = count(`promises.${name}`);
      if (timing === "before") kill();
      const pending = real(...args) as Promise<unknown>;
      if (timing === "during") kill();
      const result = await pending;
      if (timing === "after") kill();
      return result;
    };
  }
  // Used by write streams.
  const write = table["write"] as AnyFunction;
  table["write"] = (...args) => {
    const timing = count("write");
    if (timing === "before") kill();
    const result = write(...args);
    if (timing !== null) kill();
    return result;
  };
}

function opensToWrite(flags: unknown): boolean {
  const { O_CREAT, O_RDWR, O_TRUNC, O_WRONLY } = fs.constants;
  return typeof flags === "number" ? (flags & (O_CREAT | O_RDWR | O_TRUNC | O_WRONLY)) !== 0 : /[wa+]/.test(String(flags ?? "r"));
}

/** Writes the first half of the data. Does nothing for effects other than writes. */
function writeHalf(name: (typeof SYNC_NAMES)[number], real: AnyFunction, [target, data, ...rest]: unknown[]): void {
  if (name !== "writeSync" && name !== "writeFileSync" && name !== "appendFileSync") return;
  const bytes = typeof data === "string" ? Buffer.from(data) : (data as Uint8Array);
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  if (name === "writeSync") real(target, half);
  else real(target, half, ...rest);
}

/** How long a child runs before a kill "during" it. The index depends on the effect. */
const CHILD_RUNS_MS = [1, 3, 6, 10, 15, 25, 40] as const;

function watchChildren(count: Count, kill: Kill, nth: number): void {
  const prototype = childProcess.ChildProcess.prototype as unknown as { spawn: AnyFunction };
  const real = prototype.spawn;
  prototype.spawn = function (this: ChildProcess, ...args) {
    const { args: words = [] } = args[0] as { readonly args?: readonly string[] };
    const timing = count(nameCommand(words));
    if (timing === "before") kill();
    const result = real.apply(this, args);
    if (timing !== null) this.prependOnceListener("exit", kill);
    if (timing === "during") setTimeout(kill, CHILD_RUNS_MS[nth % CHILD_RUNS_MS.length]);
    watchInput(this, nameCommand(words), count, kill);
    return result;
  };
  for (const name of ["execFileSync", "spawnSync", "execSync"] as const) {
    const table = childProcess as unknown as Record<string, AnyFunction>;
    const run = table[name] as AnyFunction;
    table[name] = (...args) => {
      const timing = count(nameCommand([String(args[0]), ...((args[1] as readonly string[] | undefined) ?? [])]));
      if (timing === "before") kill();
      const result = run(...args);
      if (timing !== null) kill();
      return result;
    };
  }
}

/** Names a command like `git push`: the program, and git's subcommand without the options before it. */
function nameCommand([program = "", ...words]: readonly string[]): string {
  const name = basename(program);
  if (name !== "git") return name;
  const command = words.find((word, index) => !word.startsWith("-") && words[index - 1] !== "-c" && words[index - 1] !== "-C");
  return `git ${command ?? ""}`;
}

/** Counts each line that is written to a long-lived child. */
function watchInput({ stdin }: ChildProcess, command: string, count: Count, kill: Kill): void {
  if (stdin === null) return;
  const real = stdin.write.bind(stdin) as AnyFunction;
  Object.assign(stdin, {
    write(...args: unknown[]) {
      const timing = count(`a line to ${command}`);
      if (timing === "before") kill();
      const result = real(...args);
      // By then the system has the line and the child is processing it.
      if (timing !== null) setImmediate(kill);
      return result;
    },
  });
}

function watchRequests(count: Count, kill: Kill): void {
  type Request = { readonly method?: string; readonly path?: string; readonly body?: unknown };
  const timings = new WeakMap<object, Timing>();
  const countRequest = (request: Request): Timing | null => {
    const timing = count(`${request.method} ${shorten(request.path ?? "")}`);
    if (timing === "before") kill();
    if (timing !== null) timings.set(request, timing);
    return timing;
  };
  // The cache client uses node:http.
  diagnostics.subscribe("http.client.request.created", (message) => {
    const { request } = message as { readonly request: Request & NodeJS.EventEmitter };
    const timing = countRequest(request);
    if (timing === "during") request.prependOnceListener("finish", () => setImmediate(kill));
    if (timing === "after") request.prependOnceListener("response", kill);
  });
  // The API client uses fetch.
  const on = (channel: string, timing: Timing, act: (request: Request) => void): void =>
    diagnostics.subscribe(channel, (message) => {
      const { request } = message as { readonly request: Request };
      if (timings.get(request) === timing) act(request);
    });
  diagnostics.subscribe("undici:request:create", (message) => void countRequest((message as { readonly request: Request }).request));
  on("undici:client:sendHeaders", "during", ({ body }) => {
    if (body === null || body === undefined) setImmediate(kill);
  });
  on("undici:request:bodySent", "during", () => void setImmediate(kill));
  on("undici:request:headers", "after", kill);
}

/** Removes the parts of a path that differ between runs. */
function shorten(path: string): string {
  return (path.split("?")[0] ?? "")
    .replace(/^\/repos\/[^/]+\/[^/]+/, "")
    .replace(/^\/devstoreaccount1\/.*/, "/blob")
    .replace(/^\/twirp\/.*\//, "/")
    .replaceAll(/\d+/g, "N");
}

function wasKilled({ report }: KillPlan): boolean {
  try {
    return (JSON.parse(fs.readFileSync(report, "utf8")) as KillReport).isKilled;
  } catch {
    return false;
  }
}

const plan = readPlan();
const entry = basename(process.argv[1] ?? "");
// A dead machine runs no post step. If the main step ended before the kill, the machine lives.
if (plan !== null && plan.machine && entry === "post.js" && wasKilled(plan)) die();
if (plan !== null && entry === "main.js") watch(plan);
