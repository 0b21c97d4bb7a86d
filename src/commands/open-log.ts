import { createJsonLog } from "../adapters/terminal/json-log.ts";
import { createLiveLog } from "../adapters/terminal/live-log.ts";
import { createPlainLog } from "../adapters/terminal/plain-log.ts";
import type { Log } from "../ports/host.ts";
import { usesColor } from "./output.ts";

/** The renderer that fits whoever watches: a program (`--json`), a terminal, or a file. */
export function openLog(json: boolean): Log {
  const { stdout } = process;
  const write = (text: string): void => void stdout.write(text);
  if (json) return createJsonLog({ write });
  const utcOffsetMinutes = (atMs: number): number => -new Date(atMs).getTimezoneOffset();
  if (!stdout.isTTY || process.env["TERM"] === "dumb") return createPlainLog({ write, utcOffsetMinutes });
  return createLiveLog({
    write,
    nowMs: () => Date.now(),
    utcOffsetMinutes,
    size: () => ({ columns: stdout.columns, rows: stdout.rows }),
    color: usesColor(),
    setInterval: (callback, ms) => setInterval(callback, ms).unref(),
    clearInterval: (timer) => clearInterval(timer as NodeJS.Timeout),
  });
}
