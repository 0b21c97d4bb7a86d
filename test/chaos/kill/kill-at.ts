// Loaded before the action's main part (`node --import`), by KILL_PLAN alone: counts what the process does to the world, and ends it with
// SIGKILL at one of these effects. The product knows nothing of it.
import childProcess, { type ChildProcess } from "node:child_process";
import diagnostics from "node:diagnostics_channel";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { basename } from "node:path";

import type { KillPlan, KillReport, Moment } from "./plan.ts";

type Anything = (...args: unknown[]) => unknown;

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

function watch({ at, moment: chosen, report }: KillPlan): void {
  const { writeFileSync } = fs;
  const effects: string[] = [];
  let isInside = false;
  const counts = new Map<string, number>();
  const tell = (isKilled: boolean): void => writeFileSync(report, JSON.stringify({ effects, isKilled } satisfies KillReport));
  process.on("exit", () => tell(false));
  const kill = (): never => {
    tell(true);
    die();
  };
  /** Counts an effect; the moment of it to die at, where it is the chosen one. */
  const meet = (kind: string): Moment | null => {
    effects.push(kind);
    const nth = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, nth);
    return kind === at?.kind && nth === at.nth ? chosen : null;
  };

  watchFiles(meet, kill, (run) => {
    if (isInside) return null;
    isInside = true;
    try {
      return { value: run() };
    } finally {
      isInside = false;
    }
  });
  watchChildren(meet, kill, at?.nth ?? 0);
  watchRequests(meet, kill);
  syncBuiltinESMExports();
}

type Meet = (kind: string) => Moment | null;
type Kill = () => never;
/** Runs it where no other watched call is under way; `null` inside of one, as a function of node:fs may use another. */
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

function watchFiles(meet: Meet, kill: Kill, outermost: Outermost): void {
  const table = fs as unknown as Record<string, Anything>;
  const promises = fs.promises as unknown as Record<string, Anything>;
  for (const name of SYNC_NAMES) {
    const real = table[name] as Anything;
    table[name] = (...args) => {
      if (name === "openSync" && !opensToWrite(args[1])) return real(...args);
      const call = outermost(() => {
        const moment = meet(name);
        if (moment === "before") kill();
        if (moment === "during") {
          doHalf(name, real, args);
          kill();
        }
        const result = real(...args);
        if (moment === "after") kill();
        return result;
      });
      return call === null ? real(...args) : call.value;
    };
  }
  for (const name of ASYNC_NAMES) {
    const real = promises[name] as Anything;
    promises[name] = async (...args) => {
      const moment = meet(`promises.${name}`);
      if (moment === "before") kill();
      const done = real(...args) as Promise<unknown>;
      if (moment === "during") kill();
      const result = await done;
      if (moment === "after") kill();
      return result;
    };
  }
  // What a write stream writes through.
  const write = table["write"] as Anything;
  table["write"] = (...args) => {
    const moment = meet("write");
    if (moment === "before") kill();
    const result = write(...args);
    if (moment !== null) kill();
    return result;
  };
}

function opensToWrite(flags: unknown): boolean {
  const { O_CREAT, O_RDWR, O_TRUNC, O_WRONLY } = fs.constants;
  return typeof flags === "number" ? (flags & (O_CREAT | O_RDWR | O_TRUNC | O_WRONLY)) !== 0 : /[wa+]/.test(String(flags ?? "r"));
}

/** The half of a write that the system may have taken before the process died; of anything else nothing. */
function doHalf(name: (typeof SYNC_NAMES)[number], real: Anything, [target, data, ...rest]: unknown[]): void {
  if (name !== "writeSync" && name !== "writeFileSync" && name !== "appendFileSync") return;
  const bytes = typeof data === "string" ? Buffer.from(data) : (data as Uint8Array);
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  if (name === "writeSync") real(target, half);
  else real(target, half, ...rest);
}

/** A child that is to be left behind at its work has worked so many milliseconds; which of them, depends on the effect. */
const AT_WORK_MS = [1, 3, 6, 10, 15, 25, 40] as const;

function watchChildren(meet: Meet, kill: Kill, nth: number): void {
  const prototype = childProcess.ChildProcess.prototype as unknown as { spawn: Anything };
  const real = prototype.spawn;
  prototype.spawn = function (this: ChildProcess, ...args) {
    const { args: words = [] } = args[0] as { readonly args?: readonly string[] };
    const moment = meet(nameCommand(words));
    if (moment === "before") kill();
    const result = real.apply(this, args);
    if (moment !== null) this.prependOnceListener("exit", kill);
    if (moment === "during") setTimeout(kill, AT_WORK_MS[nth % AT_WORK_MS.length]);
    watchInput(this, nameCommand(words), meet, kill);
    return result;
  };
  for (const name of ["execFileSync", "spawnSync", "execSync"] as const) {
    const table = childProcess as unknown as Record<string, Anything>;
    const run = table[name] as Anything;
    table[name] = (...args) => {
      const moment = meet(nameCommand([String(args[0]), ...((args[1] as readonly string[] | undefined) ?? [])]));
      if (moment === "before") kill();
      const result = run(...args);
      if (moment !== null) kill();
      return result;
    };
  }
}

/** `git push`: the program, and git's command without the settings before it. */
function nameCommand([program = "", ...words]: readonly string[]): string {
  const name = basename(program);
  if (name !== "git") return name;
  const command = words.find((word, index) => !word.startsWith("-") && words[index - 1] !== "-c" && words[index - 1] !== "-C");
  return `git ${command ?? ""}`;
}

/** A process that stays and is asked line by line has an effect with each line. */
function watchInput({ stdin }: ChildProcess, command: string, meet: Meet, kill: Kill): void {
  if (stdin === null) return;
  const real = stdin.write.bind(stdin) as Anything;
  Object.assign(stdin, {
    write(...args: unknown[]) {
      const moment = meet(`a line to ${command}`);
      if (moment === "before") kill();
      const result = real(...args);
      // Handed to the system by then, and at work.
      if (moment !== null) setImmediate(kill);
      return result;
    },
  });
}

function watchRequests(meet: Meet, kill: Kill): void {
  type Request = { readonly method?: string; readonly path?: string; readonly body?: unknown };
  const moments = new WeakMap<object, Moment>();
  const begin = (request: Request): Moment | null => {
    const moment = meet(`${request.method} ${shorten(request.path ?? "")}`);
    if (moment === "before") kill();
    if (moment !== null) moments.set(request, moment);
    return moment;
  };
  // node:http, by which the cache is asked.
  diagnostics.subscribe("http.client.request.created", (message) => {
    const { request } = message as { readonly request: Request & NodeJS.EventEmitter };
    const moment = begin(request);
    if (moment === "during") request.prependOnceListener("finish", () => setImmediate(kill));
    if (moment === "after") request.prependOnceListener("response", kill);
  });
  // fetch, by which GitHub is asked.
  const on = (channel: string, moment: Moment, act: (request: Request) => void): void =>
    diagnostics.subscribe(channel, (message) => {
      const { request } = message as { readonly request: Request };
      if (moments.get(request) === moment) act(request);
    });
  diagnostics.subscribe("undici:request:create", (message) => void begin((message as { readonly request: Request }).request));
  on("undici:client:sendHeaders", "during", ({ body }) => {
    if (body === null || body === undefined) setImmediate(kill);
  });
  on("undici:request:bodySent", "during", () => void setImmediate(kill));
  on("undici:request:headers", "after", kill);
}

/** A path without what is different in each run. */
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
const part = basename(process.argv[1] ?? "");
// A machine that is gone runs no post part. A run that came to its end before the point still has its machine.
if (plan !== null && plan.machine && part === "post.js" && wasKilled(plan)) die();
if (plan !== null && part === "main.js") watch(plan);
