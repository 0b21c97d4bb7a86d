import { spawn, type ChildProcess } from "node:child_process";
import { createLineSplitter, createTailBuffer } from "./output-buffer.ts";
import { type DiskLimit, watchSpace } from "./disk-space.ts";
import { killLeftovers, signalGroup, TURN_MARKER } from "./kill-tree.ts";
import { randomName } from "../fs/random-name.ts";
import { openRawLog } from "./raw-log.ts";

export type ProcessRequest = {
  /** A path, or a name to find on `env.PATH`. */
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** All of the environment; nothing is inherited. A `CODEX_SELF_ITER_TURN` in it is used as the turn's marker, else one is made. */
  readonly env: Readonly<Record<string, string>>;
  /** Written, then closed; `null` is /dev/null. */
  readonly stdin: string | null;
  /** `null` sets no limit; so it is with `idleMs`, the longest silence on both streams. */
  readonly deadlineMs: number | null;
  readonly idleMs: number | null;
  readonly disk?: DiskLimit;
  /** How much of the end of each stream is kept. */
  readonly keepBytes: number;
  /** Raw bytes of both streams as they came, up to `logBytesMax`; made anew, readable by its owner alone. */
  readonly logFile: string | null;
  readonly logBytesMax: number;
  /** Called for each line as it comes, decoded, and cut at 1 MiB. */
  readonly onStdoutLine?: (line: string) => void;
  readonly grace?: Grace;
  /** For a program that is not ours to signal; without one the process group is signalled. */
  readonly controlPipe?: ControlPipe;
};

/** Runs a program to its end; `runProcess`, or something that puts walls around it. */
export type RunProcess = (request: ProcessRequest, signal: AbortSignal) => Promise<ProcessResult>;

/** A way to end what runs in a room of its own. */
export type ControlPipe = {
  send(signal: "SIGINT" | "SIGTERM"): void;
  /** Kills whatever is left. Once is enough. */
  end(): void;
};

export type ProcessResult = {
  readonly end: "exit" | Limit | "spawn-failed";
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The tails, always valid UTF-8: bytes that are none became U+FFFD. */
  readonly stdout: string;
  readonly stderr: string;
  readonly stdoutBytes: number;
  readonly stderrBytes: number;
  readonly spawnError: NodeJS.ErrnoException | null;
  readonly durationMs: number;
};

/**
 * Runs a program in a process group of its own, without a shell. A deadline, a silence or an abort sends SIGINT, then
 * SIGTERM, then SIGKILL to the group; a disk that is nearly full, SIGKILL at once. However the program ended, nothing it
 * started is left when this settles (see `killRemains` for what cannot be reached). Memory is bounded whatever is printed.
 * Rejects only where `onStdoutLine` threw.
 */
export async function runProcess(request: ProcessRequest, signal: AbortSignal): Promise<ProcessResult> {
  const startedMs = performance.now();
  const output = collectOutput(request);
  const finish = (ending: Ending): ProcessResult => ({
    ...ending,
    ...output.tails(),
    durationMs: Math.round(performance.now() - startedMs),
  });
  try {
    if (signal.aborted) return finish({ ...NOT_RUN, end: "cancelled" });
    const marker = chooseMarker(request.env[TURN_MARKER]);
    const started = await start(request, { ...request.env, [TURN_MARKER]: marker });
    if (started.child === null) return finish({ ...NOT_RUN, end: "spawn-failed", spawnError: started.error });
    const ending = await attend(started.child, started.processId, { request, signal, output, marker });
    return finish(ending);
  } finally {
    output.close();
  }
}

/** A marker for `CODEX_SELF_ITER_TURN`: for agents that filter the environment of what they start and must be told to pass it on. */
export function newTurnMarker(): string {
  return randomName();
}

/** The marker that we carry ourselves, running within another's turn, would have us kill our own parents. */
function chooseMarker(given: string | undefined): string {
  return given === undefined || given === "" || given === process.env[TURN_MARKER] ? newTurnMarker() : given;
}

type Ending = Pick<ProcessResult, "end" | "exitCode" | "signal" | "spawnError">;
type Limit = "deadline" | "idle" | "disk-full" | "cancelled";
type Output = ReturnType<typeof collectOutput>;

const NOT_RUN = { exitCode: null, signal: null, spawnError: null } as const;
const LINE_BYTES_MAX = 1_048_576;
const GRACE = { interruptMs: 3000, terminateMs: 2000 } as const;
/** GitHub's runner sends SIGTERM 7.5 s after it cancelled a step, and SIGKILL 2.5 s later: most of it is for what must be saved. */
const GRACE_CANCELLED = { interruptMs: 2000, terminateMs: 1000 } as const;
/** Who fills a disk has the rest of it full in less than a second. */
const GRACE_DISK_FULL = { interruptMs: 0, terminateMs: 0 } as const;
const GRACES: Readonly<Record<Limit, Grace>> = {
  deadline: GRACE,
  idle: GRACE,
  "disk-full": GRACE_DISK_FULL,
  cancelled: GRACE_CANCELLED,
};
/** How long after SIGKILL an exit is awaited. */
const GIVE_UP_MS = 5000;
/** How long a pipe that somebody out of reach still holds may keep the result waiting. */
const DRAIN_MS = 50;
/** Node fires a longer timer at once. */
const TIMER_MAX_MS = 2_147_483_647;

function collectOutput(request: ProcessRequest) {
  const stdout = createTailBuffer(request.keepBytes);
  const stderr = createTailBuffer(request.keepBytes);
  const log = request.logFile === null ? null : openRawLog(request.logFile, request.logBytesMax);
  const lines = request.onStdoutLine === undefined ? null : createLineSplitter(LINE_BYTES_MAX, request.onStdoutLine);
  return {
    takeStdout(chunk: Uint8Array): void {
      stdout.push(chunk);
      log?.write(chunk);
      lines?.push(chunk);
    },
    takeStderr(chunk: Uint8Array): void {
      stderr.push(chunk);
      log?.write(chunk);
    },
    endLines: (): void => lines?.end(),
    tails: () => ({
      stdout: stdout.text(),
      stderr: stderr.text(),
      stdoutBytes: stdout.totalBytes,
      stderrBytes: stderr.totalBytes,
    }),
    close: (): void => log?.close(),
  };
}

type Started =
  | { readonly child: ChildProcess; readonly processId: number }
  | { readonly child: null; readonly error: NodeJS.ErrnoException };

async function start(request: ProcessRequest, env: Record<string, string>): Promise<Started> {
  try {
    const child = spawn(request.file, request.args, {
      cwd: request.cwd,
      env,
      detached: true,
      stdio: [request.stdin === null ? "ignore" : "pipe", "pipe", "pipe"],
    });
    if (child.pid !== undefined) return { child, processId: child.pid };
    const error = await new Promise<NodeJS.ErrnoException>((resolve) => child.once("error", resolve));
    return { child: null, error };
  } catch (error) {
    // Node reports a missing file as an event, but a list of arguments that is too long, or a NUL in one, by throwing.
    return { child: null, error: error as NodeJS.ErrnoException };
  }
}

type Attendance = {
  readonly request: ProcessRequest;
  readonly signal: AbortSignal;
  readonly output: Output;
  readonly marker: string;
};

/** Stays with a started program until nothing is left of it. */
function attend(child: ChildProcess, groupId: number, { request, signal, output, marker }: Attendance): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const send = (name: "SIGINT" | "SIGTERM" | "SIGKILL"): void => {
      if (request.controlPipe === undefined) return void signalGroup(groupId, name);
      if (name !== "SIGKILL") return request.controlPipe.send(name);
      request.controlPipe.end();
      signalGroup(groupId, name);
    };
    const ladder = createLadder(send, request.grace, () => void settle(null, null).catch(reject));
    const watch = watchLimits(request, signal, ladder.climb);
    const closed = new Promise<void>((settle) => child.once("close", () => settle()));
    let fault: { readonly error: unknown } | null = null;

    const guard = (take: () => void): void => {
      if (fault !== null) return;
      try {
        take();
      } catch (error) {
        fault = { error };
        ladder.climb("cancelled");
      }
    };
    const receive = (chunk: Buffer, take: (chunk: Buffer) => void): void => {
      watch.noteOutput();
      guard(() => take(chunk));
      release(chunk);
    };
    child.stdout?.on("data", (chunk: Buffer) => receive(chunk, output.takeStdout));
    child.stderr?.on("data", (chunk: Buffer) => receive(chunk, output.takeStderr));
    // A program may close its end, or end, without reading all that it was given: that is its own affair (EPIPE).
    for (const stream of [child.stdin, child.stdout, child.stderr]) stream?.on("error", () => {});
    child.on("error", () => {});
    if (request.stdin !== null) child.stdin?.end(request.stdin);

    const begunMs = performance.now();
    let settling = false;
    const settle = async (exitCode: number | null, exitSignal: NodeJS.Signals | null): Promise<void> => {
      if (settling) return;
      settling = true;
      watch.stop();
      const limit = ladder.stop();
      request.controlPipe?.end();
      await killLeftovers({ groupId, marker, platform: process.platform, durationMs: performance.now() - begunMs });
      await drained(closed);
      for (const stream of [child.stdin, child.stdout, child.stderr]) stream?.destroy();
      child.unref();
      guard(output.endLines);
      if (fault !== null) throw fault.error;
      resolve({ end: limit ?? "exit", exitCode, signal: exitSignal, spawnError: null });
    };
    child.once("exit", (exitCode, exitSignal) => void settle(exitCode, exitSignal).catch(reject));
  });
}

type Grace = { readonly interruptMs: number; readonly terminateMs: number };

/**
 * SIGINT, SIGTERM, SIGKILL, with time between them. The first reason to climb is the one that is kept. A leader
 * that is not ours to kill (it runs under `sudo`, say) is given up after a while: waiting for ever would be worse.
 */
function createLadder(send: (signal: "SIGINT" | "SIGTERM" | "SIGKILL") => void, given: Grace | undefined, onGivenUp: () => void) {
  let limit: Limit | null = null;
  let timer: NodeJS.Timeout | undefined;
  return {
    climb(reason: Limit): void {
      if (limit !== null) return;
      limit = reason;
      const grace = given ?? GRACES[reason];
      send("SIGINT");
      timer = setTimeout(() => {
        send("SIGTERM");
        timer = setTimeout(() => {
          send("SIGKILL");
          timer = setTimeout(onGivenUp, GIVE_UP_MS);
        }, grace.terminateMs);
      }, grace.interruptMs);
    },
    stop(): Limit | null {
      clearTimeout(timer);
      return limit;
    },
  };
}

function watchLimits(request: ProcessRequest, signal: AbortSignal, onLimit: (limit: Limit) => void) {
  const { deadlineMs, idleMs } = request;
  const onAbort = (): void => onLimit("cancelled");
  signal.addEventListener("abort", onAbort, { once: true });
  if (signal.aborted) onAbort();
  const deadline = deadlineMs === null ? undefined : setTimeout(() => onLimit("deadline"), Math.min(deadlineMs, TIMER_MAX_MS));

  let lastOutputMs = performance.now();
  let idle: NodeJS.Timeout | undefined;
  let isOver = false;
  // One timer that looks at the last output when it fires: arming one for each chunk would cost more than the reading.
  const armIdle = (limitMs: number, waitMs: number): void => {
    const look = (isSecond: boolean): void => {
      const leftMs = limitMs - (performance.now() - lastOutputMs);
      if (leftMs > 0) return armIdle(limitMs, leftMs);
      if (isSecond) return onLimit("idle");
      // While this thread was busy itself, what the process said lies unread in the pipe; the immediate comes after it was read.
      setImmediate(() => {
        if (!isOver) look(true);
      });
    };
    idle = setTimeout(look, Math.min(Math.ceil(waitMs), TIMER_MAX_MS), false);
  };
  if (idleMs !== null) armIdle(idleMs, idleMs);
  const space = request.disk === undefined ? null : watchSpace(request.disk, () => onLimit("disk-full"));

  return {
    noteOutput(): void {
      lastOutputMs = performance.now();
    },
    stop(): void {
      isOver = true;
      signal.removeEventListener("abort", onAbort);
      clearTimeout(deadline);
      clearTimeout(idle);
      space?.stop();
    },
  };
}

/**
 * Frees a chunk's memory now. Left to the garbage collector, chunks of 64 KiB pile up to about 80 MB before it runs. Node 20
 * cannot do it; there the pile stays near 40 MB. Only a buffer that is wholly the chunk's own may go.
 */
function release(chunk: Buffer): void {
  const memory: { readonly byteLength: number; readonly transfer?: (bytes: number) => unknown } = chunk.buffer;
  if (chunk.byteLength === memory.byteLength) memory.transfer?.(0);
}

/** Settles when both pipes are closed, or when what is in them has been read though somebody still holds them open. */
async function drained(closed: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  // The immediate comes after one more poll, which reads all that lay in the pipes while this thread was busy.
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(() => setImmediate(resolve), DRAIN_MS);
  });
  await Promise.race([closed, enough]);
  clearTimeout(timer);
}
