import { type ChildProcess, spawn } from "node:child_process";

/** How a service is started; its standard error goes nowhere. */
export type LineServiceOptions = {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
};

/**
 * A command that answers line by line and stays: one process for all iterations, where a new one each time would be most of
 * what an iteration costs. It ends with this process, whatever ends that, because its input then closes.
 */
export type LineService = {
  /** Sends a text and returns the next line of the answer; `null` where the service has ended. One question at a time. */
  ask(text: string): Promise<string | null>;
  /** What comes next of the answer, as it is; `null` where the service has ended before. */
  take(bytes: number): Promise<Buffer | null>;
  /** The next question is for a new process. */
  renew(): void;
};

export function createLineService({ program, args, cwd, environment }: LineServiceOptions): LineService {
  let child: ChildProcess | null = null;
  let received = createInbox();
  /** Tells how many bytes it wants; `null` where they are not there yet. */
  let wanted: (() => number | null) | null = null;
  let answer: ((bytes: Buffer | null) => void) | null = null;

  const settle = (bytes: Buffer | null): void => {
    const waiting = answer;
    [answer, wanted] = [null, null];
    waiting?.(bytes);
  };
  const settleNext = (): void => {
    const bytes = wanted?.() ?? null;
    if (bytes !== null) settle(received.take(bytes));
  };
  const start = (): ChildProcess => {
    received = createInbox();
    // In a group of its own: a Ctrl-C at the terminal is for the loop, and must not tear what is half done here.
    const started = spawn(program, [...args], { cwd, env: environment, stdio: ["pipe", "pipe", "ignore"], detached: true });
    const gone = (): void => {
      if (child !== started) return;
      child = null;
      settle(null);
    };
    started.once("error", gone);
    started.once("close", gone);
    // It may be gone when it is written to; its end tells so.
    started.stdin?.on("error", () => {});
    started.stdout?.on("data", (chunk: Buffer) => {
      if (child !== started) return;
      received.put(chunk);
      settleNext();
    });
    keepAlive(started, false);
    return started;
  };
  const receive = (text: string, want: () => number | null): Promise<Buffer | null> => {
    child ??= start();
    const asked = child;
    keepAlive(asked, true);
    return new Promise((resolve) => {
      wanted = want;
      answer = (bytes) => {
        keepAlive(asked, false);
        resolve(bytes);
      };
      if (text !== "") asked.stdin?.write(text);
      settleNext();
    });
  };
  return {
    async ask(text) {
      const line = await receive(text, () => received.lineBytes());
      return line === null ? null : line.toString("utf8", 0, line.length - 1);
    },
    take: (bytes) => receive("", () => (received.bytes() < bytes ? null : bytes)),
    renew() {
      child?.stdin?.end();
      child = null;
    },
  };
}

/** Holds what has come until it is asked for. A long answer comes in many pieces, each of which is looked through once. */
function createInbox() {
  let chunks: Buffer[] = [];
  let size = 0;
  let searched = 0;
  return {
    put(chunk: Buffer): void {
      chunks.push(chunk);
      size += chunk.length;
    },
    bytes: (): number => size,
    /** Of the first line, with its end; `null` where that has not come yet. */
    lineBytes(): number | null {
      let from = 0;
      for (const chunk of chunks) {
        const end = from + chunk.length > searched ? chunk.indexOf(0x0a, Math.max(0, searched - from)) : -1;
        if (end !== -1) return from + end + 1;
        from += chunk.length;
      }
      searched = size;
      return null;
    },
    take(bytes: number): Buffer {
      const all = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
      chunks = bytes < size ? [all.subarray(bytes)] : [];
      size -= bytes;
      searched = 0;
      return all.subarray(0, bytes);
    },
  };
}

/** An idle service must not keep the loop's process from ending; a question that is being answered must. */
function keepAlive(child: ChildProcess, alive: boolean): void {
  const parts = [child, child.stdin, child.stdout] as readonly ({ ref?: () => void; unref?: () => void } | null)[];
  for (const part of parts) {
    if (alive) part?.ref?.();
    else part?.unref?.();
  }
}
