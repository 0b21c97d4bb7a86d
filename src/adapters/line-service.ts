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
};

export function createLineService({ program, args, cwd, environment }: LineServiceOptions): LineService {
  let child: ChildProcess | null = null;
  let received = "";
  let answer: ((line: string | null) => void) | null = null;

  const settle = (line: string | null): void => {
    const waiting = answer;
    answer = null;
    waiting?.(line);
  };
  const settleNext = (): void => {
    const end = received.indexOf("\n");
    if (answer === null || end === -1) return;
    const line = received.slice(0, end);
    received = received.slice(end + 1);
    settle(line);
  };
  const start = (): ChildProcess => {
    received = "";
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
    started.stdout?.setEncoding("utf8").on("data", (text: string) => {
      received += text;
      settleNext();
    });
    keepAlive(started, false);
    return started;
  };
  return {
    ask(text) {
      child ??= start();
      const asked = child;
      keepAlive(asked, true);
      return new Promise((resolve) => {
        answer = (line) => {
          keepAlive(asked, false);
          resolve(line);
        };
        if (text !== "") asked.stdin?.write(text);
        settleNext();
      });
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
