import { isatty } from "node:tty";
import type { ChainLimits } from "../core/chain/spec.ts";
import { createJsonLog } from "../adapters/terminal/json-log.ts";
import { createPlainLog } from "../adapters/terminal/plain-log.ts";
import type { Log } from "../ports/host.ts";
import { useAsciiMarks } from "../report/ascii-marks.ts";

export function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** Whether standard output is a terminal that understands escape sequences. CI servers set `CI`: some of them give a step a terminal. */
function isFullTerminal(): boolean {
  const isCi = !["", "0", "false"].includes(process.env["CI"] ?? "");
  return process.stdout.isTTY && process.env["TERM"] !== "dumb" && !isCi;
}

/** Prints a view for people. Its marks are in ASCII where the locale has no others. */
export function printView(text: string): number {
  return print(usesUnicode() ? text : useAsciiMarks(text));
}

/** Whether the locale of this process is a UTF-8 one (`locale(1)`). */
export function usesUnicode(): boolean {
  const locale = ["LC_ALL", "LC_CTYPE", "LANG"].map((name) => process.env[name] ?? "").find((value) => value !== "");
  return /utf-?8/i.test(locale ?? "");
}

/** Whether standard output is a terminal with colors. See https://no-color.org. */
export function usesColor(): boolean {
  return isFullTerminal() && (process.env["NO_COLOR"] ?? "") === "";
}

/** The width of the terminal; null without one. */
export function terminalColumns(): number | null {
  const { columns, isTTY } = process.stdout;
  return isTTY && columns > 0 ? columns : null;
}

/** Whether this process can lose a terminal. */
export function hasTerminal(): boolean {
  return [0, 1, 2].some((fd) => isatty(fd));
}

export type LogOptions = {
  readonly json: boolean;
  readonly limits: ChainLimits;
  /** The key `s`. */
  readonly requestStop: () => void;
};

/** Opens the log that fits standard output: JSON on request, a live view on a terminal, or plain lines. Only the live view is loaded on demand. */
export async function openLog({ json, limits, requestStop }: LogOptions): Promise<Log> {
  const { stdout } = process;
  const write = (text: string): void => void stdout.write(text);
  if (json) return createJsonLog({ write });
  const utcOffsetMinutes = (atMs: number): number => -new Date(atMs).getTimezoneOffset();
  if (!isFullTerminal()) return createPlainLog({ write, utcOffsetMinutes, isNextShown: true });
  const { createLiveLog } = await import("../adapters/terminal/live-log.ts");
  const live = createLiveLog({
    write: (text) => void printView(text),
    nowMs: () => Date.now(),
    utcOffsetMinutes,
    size: () => ({ columns: stdout.columns, rows: stdout.rows }),
    color: usesColor(),
    limits,
    isNextShown: true,
    setInterval: (callback, ms) => setInterval(callback, ms).unref(),
    clearInterval: (timer) => clearInterval(timer as NodeJS.Timeout),
  });
  const { withKeys } = await import("./keys.ts");
  return withKeys(live, requestStop);
}

/** Keeps a failed write from ending the process in the middle of a turn. A closed pipe (`| head`) ends the loop like a closed terminal. */
export function handleLostOutput(): void {
  const handle = (error: NodeJS.ErrnoException): void => {
    // Emitted instead of sent: without a listener, the process continues.
    if (error.code === "EPIPE") process.emit("SIGHUP", "SIGHUP");
  };
  process.stdout.on("error", handle);
  process.stderr.on("error", handle);
}
