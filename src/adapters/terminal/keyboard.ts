/** The parts of `process.stdin` that are needed. */
export type KeyInput = {
  setRawMode(isRaw: boolean): unknown;
  resume(): unknown;
  pause(): unknown;
  on(event: "data", listener: (bytes: Uint8Array) => void): unknown;
  off(event: "data", listener: (bytes: Uint8Array) => void): unknown;
};

export type KeyboardOptions = {
  readonly input: KeyInput;
  /** A process in the background must not change the terminal's mode: it would be stopped (SIGTTOU in termios(3)). */
  readonly isForeground: () => boolean;
  /** Any key but the ones below. */
  readonly onKey: (key: string) => void;
  /** Ctrl-C */
  readonly onInterrupt: () => void;
  /** Ctrl-Z; called in the terminal's own mode. */
  readonly onSuspend: () => void;
  /** Ctrl-\\; called in the terminal's own mode. */
  readonly onQuit: () => void;
};

export type Keyboard = {
  /** After the process was suspended: the shell has set the terminal's own mode. */
  resume(): void;
  /** Sets the terminal's own mode. */
  close(): void;
};

const INTERRUPT = "\u0003";
const SUSPEND = "\u001A";
const QUIT = "\u001C";

/**
 * Reads single keys. The terminal is in raw mode meanwhile, in which it sends no signal for Ctrl-C, Ctrl-Z and Ctrl-\\, so each has a
 * callback. Node sets the terminal's own mode when the process ends, however it ends.
 */
export function openKeyboard({ input, isForeground, onInterrupt, onKey, onQuit, onSuspend }: KeyboardOptions): Keyboard {
  let isRaw = false;
  const enter = (): void => {
    if (isRaw || !isForeground()) return;
    isRaw = true;
    input.setRawMode(true);
    input.resume();
  };
  const leave = (): void => {
    input.pause();
    if (isRaw && isForeground()) input.setRawMode(false);
    isRaw = false;
  };
  const read = (bytes: Uint8Array): void => {
    const text = Buffer.from(bytes).toString("latin1");
    // Arrows and other keys without a character send a sequence that contains letters.
    if (text.startsWith("\u001B")) return;
    for (const key of text) {
      if (key === INTERRUPT) onInterrupt();
      else if (key === SUSPEND || key === QUIT) {
        leave();
        if (key === QUIT) onQuit();
        else onSuspend();
      } else onKey(key.toLowerCase());
    }
  };
  input.on("data", read);
  enter();
  return {
    resume() {
      // Node skips a mode that it believes to be set already.
      if (isRaw) leave();
      enter();
    },
    close() {
      input.off("data", read);
      leave();
    },
  };
}
