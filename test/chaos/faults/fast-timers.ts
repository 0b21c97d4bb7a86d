/**
 * Loaded before the action by NODE_OPTIONS. A pause between two tries is over much sooner, and in a run where a server falls silent
 * a limit comes somewhat sooner: what is taken for dead then must still be far from what a busy machine takes. The clock that tells
 * how long something took is moved on by what a pause was cut short. Nothing else of the action is changed.
 */
import { readFileSync } from "node:fs";
import { createRequire, syncBuiltinESMExports } from "node:module";

const PAUSE_SPEED = 20;
/** Written for each run: 1 where no server falls silent. */
const LIMIT_SPEED = Number(readFileSync(process.env["STAND_LIMITS"] ?? "", "utf8"));
/** The action's pauses are shorter than this, its limits are not. */
const LIMIT_MS_MIN = 12_000;

const { setTimeout: timeout } = globalThis;
const monotonic = performance.now.bind(performance);
let aheadMs = 0;

const hasten = (ms: number): number => ms / (ms < LIMIT_MS_MIN ? PAUSE_SPEED : LIMIT_SPEED);

function start(call: (...args: unknown[]) => void, ms = 0, ...rest: unknown[]): NodeJS.Timeout {
  const timer: NodeJS.Timeout = timeout(() => {
    // What nobody waits for, such as a library's own ticking, is no pause.
    if (timer.hasRef()) aheadMs += ms - hasten(ms);
    call(...rest);
  }, hasten(ms));
  return timer;
}

const require = createRequire(import.meta.url);
const promises = require("node:timers/promises") as { setTimeout: (ms?: number, ...rest: unknown[]) => Promise<unknown> };
const { setTimeout: pause } = promises;
const faster = { setTimeout: Object.assign(start, timeout) };
Object.assign(globalThis, faster);
Object.assign(require("node:timers") as object, faster);
promises.setTimeout = (ms = 0, ...rest) => pause(hasten(ms), ...rest);
syncBuiltinESMExports();

performance.now = () => monotonic() + aheadMs;
