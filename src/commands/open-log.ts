import { createJsonLog } from "../adapters/terminal/json-log.ts";
import { createPlainLog } from "../adapters/terminal/plain-log.ts";
import type { Log } from "../ports/host.ts";
import { usesColor } from "./output.ts";

/** Opens the log that fits the output: JSON on request, a live view on a terminal, or plain lines. The live view is loaded only if it is used. */
export async function openLog(json: boolean): Promise<Log> {
  const { stdout } = process;
  const write = (text: string): void => void stdout.write(text);
  if (json) return createJsonLog({ write });
  const utcOffsetMinutes = (atMs: number): number => -new Date(atMs).getTimezoneOffset();
  if (!stdout.isTTY || process.env["TERM"] === "dumb") return createPlainLog({ write, utcOffsetMinutes });
  const { createLiveLog } = await import("../adapters/terminal/live-log.ts");
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
