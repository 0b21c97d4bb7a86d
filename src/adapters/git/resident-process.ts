import { type ChildProcess, spawn } from "node:child_process";
import { endGroup, stoppedError } from "./exec.ts";
import type { GitLimits } from "./git-limits.ts";

/** A process that answers requests on its standard output. It stays, because starting one takes Node 2.5 ms; it ends with this process. */
export type ResidentProcess = {
  /**
   * Sends the input and reads the answer. Returns null after a ResidentProcessError. Concurrent requests wait for one another. `signal` ends
   * the process at once. Throws GIT_STOPPED once the process has ended; the next request starts it again.
   */
  ask<Answer>(input: string, read: (output: AnswerReader) => Promise<Answer>, signal?: AbortSignal): Promise<Answer | null>;
  /** Ends the process once it has answered; the next request starts it again. */
  readonly close: () => void;
};

const NOT_NEEDED = "its result is not needed";

/** The process has ended, or its answer is not what it should be. */
export class ResidentProcessError extends Error {}

/** Reads the standard output of a resident process. Throws ResidentProcessError if the process ends first. */
export type AnswerReader = {
  line(): Promise<string>;
  bytes(count: number): Promise<Buffer>;
};

export type ResidentOptions = {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly limits: GitLimits;
  /** The git command that an error names. */
  readonly command: string;
};

export function createResidentProcess(options: ResidentOptions): ResidentProcess {
  let running: Running | null = null;
  let previous: Promise<unknown> = Promise.resolve();
  return {
    ask(input, read, signal) {
      const answer = previous.then(async () => {
        if (signal?.aborted === true) throw stoppedError(options.command, NOT_NEEDED);
        if (running?.output.ended() !== false) running = start(options);
        const { child, output } = running;
        let stopped: string | null = null;
        let ended: Promise<unknown> = Promise.resolve();
        const stop = (reason: string): void => {
          if (stopped !== null) return;
          stopped = reason;
          ended = new Promise<void>((resolve) => {
            child.once("close", resolve);
            endGroup(child, resolve);
          });
          output.end();
        };
        const unwatch = options.limits.watch(stop);
        const onAbort = (): void => stop(NOT_NEEDED);
        signal?.addEventListener("abort", onAbort);
        setKeepAlive(child, true);
        try {
          if (input !== "") child.stdin?.write(input);
          return await read(output);
        } catch (error) {
          // The rest of this answer would be taken for the next one.
          child.stdin?.end();
          running = null;
          await ended;
          if (stopped !== null) throw stoppedError(options.command, stopped);
          if (error instanceof ResidentProcessError) return null;
          throw error;
        } finally {
          unwatch();
          signal?.removeEventListener("abort", onAbort);
          setKeepAlive(child, false);
        }
      });
      previous = answer.catch(() => {});
      return answer;
    },
    close() {
      running?.child.stdin?.end();
      running = null;
    },
  };
}

type Running = { readonly child: ChildProcess; readonly output: Output };

function start({ program, args, cwd, environment }: ResidentOptions): Running {
  // Its own process group: Ctrl-C in the terminal is for the loop, and must not interrupt a write of git.
  const child = spawn(program, [...args], { cwd, env: environment, stdio: ["pipe", "pipe", "ignore"], detached: true });
  const output = createOutput();
  // `close` and `error` report the end of the process; a failed write adds nothing.
  child.stdin?.on("error", () => {});
  child.stdout?.on("data", output.add);
  child.once("error", output.end);
  child.once("close", output.end);
  return { child, output };
}

type Output = AnswerReader & { readonly add: (chunk: Buffer) => void; readonly end: () => void; readonly ended: () => boolean };

function createOutput(): Output {
  let chunks: Buffer[] = [];
  let size = 0;
  let isEnded = false;
  let wake = (): void => {};

  const more = async (): Promise<void> => {
    if (isEnded) throw new ResidentProcessError("The process has ended.");
    await new Promise<void>((resolve) => (wake = resolve));
  };
  const take = (count: number): Buffer => {
    const all = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
    chunks = count < size ? [all.subarray(count)] : [];
    size -= count;
    return all.subarray(0, count);
  };
  return {
    add(chunk) {
      chunks.push(chunk);
      size += chunk.length;
      wake();
    },
    end() {
      isEnded = true;
      wake();
    },
    ended: () => isEnded,
    async line() {
      let searched = 0;
      for (let index = 0; ; index += 1) {
        while (index >= chunks.length) await more();
        const chunk = chunks[index] ?? Buffer.alloc(0);
        const at = chunk.indexOf("\n");
        if (at !== -1) return take(searched + at + 1).toString("utf8", 0, searched + at);
        searched += chunk.length;
      }
    },
    async bytes(count) {
      while (size < count) await more();
      return take(count);
    },
  };
}

/** An idle process must not keep this one from ending; a request that is not yet answered must. */
function setKeepAlive(child: ChildProcess, alive: boolean): void {
  const handles = [child, child.stdin, child.stdout] as readonly ({ ref?: () => void; unref?: () => void } | null)[];
  for (const handle of handles) {
    if (alive) handle?.ref?.();
    else handle?.unref?.();
  }
}
