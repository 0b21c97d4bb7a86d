/**
 * Preloaded into the action by NODE_OPTIONS. Shortens the pauses between attempts, and the timeouts of a run in which a server does
 * not respond. The monotonic clock advances by the time that a pause saved.
 */
import { readFileSync } from "node:fs";
import { createRequire, syncBuiltinESMExports } from "node:module";

const PAUSE_SPEED = 20;
/** Written before each run. 1 if every server responds. */
const TIMEOUT_SPEED = Number(readFileSync(process.env["FAULT_TIMEOUT_SPEED_FILE"] ?? "", "utf8"));
/** The action's pauses are shorter than this, its timeouts are not. */
const TIMEOUT_MS_MIN = 12_000;

const { setTimeout: timeout } = globalThis;
const monotonic = performance.now.bind(performance);
let aheadMs = 0;

const shorten = (ms: number): number => ms / (ms < TIMEOUT_MS_MIN ? PAUSE_SPEED : TIMEOUT_SPEED);

function start(call: (...args: unknown[]) => void, ms = 0, ...rest: unknown[]): NodeJS.Timeout {
  const timer: NodeJS.Timeout = timeout(() => {
    // Timers without a reference, such as a library's intervals, are no pauses.
    if (timer.hasRef()) aheadMs += ms - shorten(ms);
    call(...rest);
  }, shorten(ms));
  return timer;
}

const require = createRequire(import.meta.url);
const promises = require("node:timers/promises") as { setTimeout: (ms?: number, ...rest: unknown[]) => Promise<unknown> };
const { setTimeout: pause } = promises;
const faster = { setTimeout: Object.assign(start, timeout) };
Object.assign(globalThis, faster);
Object.assign(require("node:timers") as object, faster);
promises.setTimeout = (ms = 0, ...rest) => pause(shorten(ms), ...rest);
syncBuiltinESMExports();

performance.now = () => monotonic() + aheadMs;
