import { isInForeground } from "../adapters/terminal/foreground.ts";
import { type Keyboard, openKeyboard } from "../adapters/terminal/keyboard.ts";
import type { LiveKey, LiveLog } from "../adapters/terminal/live-log.ts";
import type { Log } from "../ports/host.ts";

/** A process in an orphaned group is not stopped by Ctrl-Z (setpgid(2)), so no SIGCONT follows. */
const RESUME_MS = 200;

/** Lets the user steer a live log by keys, where standard input is the terminal too. Restores the terminal when the log is closed or the process exits. */
export function withKeys(live: LiveLog, requestStop: () => void): Log {
  let isSuspended = false;
  const suspend = (): void => {
    isSuspended = true;
    live.suspend();
    process.kill(process.pid, "SIGTSTP");
    setTimeout(() => isSuspended && resume(), RESUME_MS);
  };
  const keyboard = process.stdin.isTTY && isInForeground() ? openKeys(live, requestStop, suspend) : null;
  const resume = (): void => {
    isSuspended = false;
    keyboard?.resume();
    live.resume();
  };
  const close = (): void => {
    process.off("exit", close);
    process.off("SIGCONT", resume);
    keyboard?.close();
    live.close();
  };
  process.on("exit", close);
  process.on("SIGCONT", resume);
  return { emit: (event) => live.emit(event), close };
}

function openKeys(live: LiveLog, requestStop: () => void, onSuspend: () => void): Keyboard {
  live.enableKeys();
  return openKeyboard({
    input: process.stdin,
    isForeground: isInForeground,
    onKey(key) {
      if (key === "s") requestStop();
      const pressed = KEYS.get(key);
      if (pressed !== undefined) live.press(pressed);
    },
    // As the terminal would do it.
    onInterrupt: () => process.kill(process.pid, "SIGINT"),
    onQuit: () => process.kill(process.pid, "SIGQUIT"),
    onSuspend,
  });
}

const KEYS: ReadonlyMap<string, LiveKey> = new Map([
  ["s", "stop"],
  ["l", "log"],
  ["?", "help"],
  ["h", "help"],
]);
