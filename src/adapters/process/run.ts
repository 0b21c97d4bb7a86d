import { spawn, type ChildProcess } from "node:child_process";
import { createLineSplitter, createTailBuffer } from "./output-buffer.ts";
import { type DiskLimit, watchSpace } from "./disk-space.ts";
import { killLeftovers, signalGroup, TURN_MARKER } from "./kill-tree.ts";
import { randomName } from "../fs/random-name.ts";
import { openRawLog } from "./raw-log.ts";

export type ProcessRequest = {
  /** A path, or a name to look up in `env.PATH`. */
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment: nothing is inherited. `CODEX_SELF_ITER_TURN` is added if it is missing. */
  readonly env: Readonly<Record<string, string>>;
  /** Written, then closed. Without it, stdin is /dev/null. */
  readonly stdin?: string;
  readonly deadlineMs?: number;
  /** The longest silence on both streams. */
  readonly idleMs?: number;
  readonly disk?: DiskLimit;
  /** How many bytes of the end of each stream are kept. */
  readonly keepBytes: number;
  /** Receives the raw bytes of both streams. The file is recreated, readable by its owner only. */
  readonly log?: { readonly file: string; readonly bytesMax: number };
  /** Called for each line of stdout, decoded and cut at 1 MiB. */
  readonly onStdoutLine?: (line: string) => void;
  readonly grace?: Grace;
  /** Replaces signals to the process group, for a program of another user. */
  readonly controlPipe?: ControlPipe;
};

/** Runs a program to its end: `runProcess`, or a function that isolates the program. */
export type RunProcess = (request: ProcessRequest, signal: AbortSignal) => Promise<ProcessResult>;

export type ControlPipe = {
  send(signal: "SIGINT" | "SIGTERM"): void;
  /** Kills the program. Idempotent. */
  end(): void;
};

export type ProcessResult = {
  readonly end: "exit" | Limit | "spawn-failed";
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly spawnError: Error | null;
  readonly durationMs: number;
};

/**
 * Runs a program without a shell, in a process group of its own. A deadline, a silence or an abort sends SIGINT, SIGTERM and
 * SIGKILL to the group, a nearly full disk SIGKILL at once; then every process that the program started is killed (see
 * `killLeftovers` for the limits). Memory is bounded. Rejects only if `onStdoutLine` throws.
 */
export async function runProcess(request: ProcessRequest, signal: AbortSignal): Promise<ProcessResult> {
  const startedMs = performance.now();
  const output = collectOutput(request);
  const toResult = (exit: Exit): ProcessResult => ({
    ...exit,
    ...output.tails(),
    durationMs: Math.round(performance.now() - startedMs),
  });
  try {
    if (signal.aborted) return toResult({ ...NOT_STARTED, end: "cancelled" });
    const given = request.env[TURN_MARKER] ?? "";
    // Never our own marker: inside another run's turn, it would make us kill our own parents.
    const marker = given === "" || given === process.env[TURN_MARKER] ? randomName() : given;
    const child = await start(request, { ...request.env, [TURN_MARKER]: marker });
    if (child instanceof Error) return toResult({ ...NOT_STARTED, end: "spawn-failed", spawnError: child });
    return toResult(await waitForExit(child, request, signal, output, marker));
  } finally {
    output.close();
  }
}

type Exit = Pick<ProcessResult, "end" | "exitCode" | "signal" | "spawnError">;
type Limit = "deadline" | "idle" | "disk-full" | "cancelled";
/** How long a program has after SIGINT and after SIGTERM. */
type Grace = { readonly interruptMs: number; readonly terminateMs: number };

const NOT_STARTED = { exitCode: null, signal: null, spawnError: null } as const;
const LINE_BYTES_MAX = 1_048_576;
const GRACES: Readonly<Record<Limit, Grace>> = {
  deadline: { interruptMs: 3000, terminateMs: 2000 },
  idle: { interruptMs: 3000, terminateMs: 2000 },
  // A program that fills a disk can fill the rest within a second.
  "disk-full": { interruptMs: 0, terminateMs: 0 },
  // GitHub's runner sends SIGTERM 7.5 s after it cancels a step and SIGKILL 2.5 s later; we need most of that to save the work.
  cancelled: { interruptMs: 2000, terminateMs: 1000 },
};
const GIVE_UP_MS = 5000;
/** How long to wait for pipes that an unreachable process holds open. */
const DRAIN_MS = 50;
/** Node fires a longer timer immediately. */
const TIMER_MAX_MS = 2_147_483_647;

function collectOutput({ keepBytes, log, onStdoutLine }: ProcessRequest) {
  const stdout = createTailBuffer(keepBytes);
  const stderr = createTailBuffer(keepBytes);
  const rawLog = log === undefined ? null : openRawLog(log.file, log.bytesMax);
  const lines = onStdoutLine === undefined ? null : createLineSplitter(LINE_BYTES_MAX, onStdoutLine);
  return {
    addStdout(chunk: Uint8Array): void {
      stdout.push(chunk);
      rawLog?.write(chunk);
      lines?.push(chunk);
    },
    addStderr(chunk: Uint8Array): void {
      stderr.push(chunk);
      rawLog?.write(chunk);
    },
    endLines: (): void => lines?.end(),
    tails: () => ({ stdout: stdout.text(), stderr: stderr.text() }),
    close: (): void => rawLog?.close(),
  };
}

type StartedProcess = ChildProcess & { readonly pid: number };

async function start({ args, cwd, file, stdin }: ProcessRequest, env: Record<string, string>): Promise<StartedProcess | Error> {
  try {
    const child = spawn(file, args, { cwd, env, detached: true, stdio: [stdin === undefined ? "ignore" : "pipe", "pipe", "pipe"] });
    if (child.pid !== undefined) return child as StartedProcess;
    return await new Promise<Error>((resolve) => child.once("error", resolve));
  } catch (error) {
    // Node emits an event for a missing file, but throws for a NUL in an argument or too many arguments.
    return error as Error;
  }
}

async function waitForExit(
  child: StartedProcess,
  request: ProcessRequest,
  signal: AbortSignal,
  output: ReturnType<typeof collectOutput>,
  marker: string,
): Promise<Exit> {
  const startedMs = performance.now();
  const { controlPipe } = request;
  const send = (name: "SIGINT" | "SIGTERM" | "SIGKILL"): void => {
    if (controlPipe !== undefined && name !== "SIGKILL") return controlPipe.send(name);
    controlPipe?.end();
    signalGroup(child.pid, name);
  };
  const escalation = createEscalation(send, request.grace);
  const limits = watchLimits(request, signal, escalation.begin);
  const exited = new Promise<readonly [number | null, NodeJS.Signals | null]>((resolve) =>
    child.once("exit", (exitCode, exitSignal) => resolve([exitCode, exitSignal])),
  );
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));

  const readErrors: unknown[] = [];
  const read = (add: () => void): void => {
    if (readErrors.length > 0) return;
    try {
      add();
    } catch (error) {
      readErrors.push(error);
      escalation.begin("cancelled");
    }
  };
  const onData = (add: (chunk: Buffer) => void) => (chunk: Buffer) => {
    limits.noteOutput();
    read(() => add(chunk));
    freeMemory(chunk);
  };
  child.stdout?.on("data", onData(output.addStdout));
  child.stderr?.on("data", onData(output.addStderr));
  const streams = [child.stdin, child.stdout, child.stderr];
  // EPIPE: the program may close its stdin, or exit, before it has read everything.
  for (const stream of streams) stream?.on("error", () => {});
  child.on("error", () => {});
  if (request.stdin !== undefined) child.stdin?.end(request.stdin);

  const [exitCode, exitSignal] = await Promise.race([exited, escalation.gaveUp]);
  limits.stop();
  const limit = escalation.stop();
  controlPipe?.end();
  await killLeftovers(child.pid, marker, performance.now() - startedMs);
  await drain(closed);
  for (const stream of streams) stream?.destroy();
  child.unref();
  read(output.endLines);
  if (readErrors.length > 0) throw readErrors[0];
  return { end: limit ?? "exit", exitCode, signal: exitSignal, spawnError: null };
}

/** `gaveUp` settles if the program survives SIGKILL, as one that runs under `sudo` does. */
function createEscalation(send: (signal: "SIGINT" | "SIGTERM" | "SIGKILL") => void, customGrace: Grace | undefined) {
  let limit: Limit | null = null;
  let timer: NodeJS.Timeout | undefined;
  let giveUp = (): void => {};
  const gaveUp = new Promise<readonly [null, null]>((resolve) => {
    giveUp = () => resolve([null, null]);
  });
  return {
    gaveUp,
    /** Only the first call counts. */
    begin(reason: Limit): void {
      if (limit !== null) return;
      limit = reason;
      const grace = customGrace ?? GRACES[reason];
      send("SIGINT");
      timer = setTimeout(() => {
        send("SIGTERM");
        timer = setTimeout(() => {
          send("SIGKILL");
          timer = setTimeout(giveUp, GIVE_UP_MS);
        }, grace.terminateMs);
      }, grace.interruptMs);
    },
    stop(): Limit | null {
      clearTimeout(timer);
      return limit;
    },
  };
}

function watchLimits({ deadlineMs, disk, idleMs }: ProcessRequest, signal: AbortSignal, onLimit: (limit: Limit) => void) {
  let stopped = false;
  let lastOutputMs = performance.now();
  const startTimer = (ms: number, onTimeout: () => void): NodeJS.Timeout => setTimeout(onTimeout, Math.min(Math.ceil(ms), TIMER_MAX_MS));

  const onAbort = (): void => onLimit("cancelled");
  signal.addEventListener("abort", onAbort, { once: true });
  if (signal.aborted) onAbort();
  const deadlineTimer = deadlineMs === undefined ? undefined : startTimer(deadlineMs, () => onLimit("deadline"));

  let idleTimer: NodeJS.Timeout | undefined;
  // One timer that checks the time of the last output: a new timer for each chunk would cost more than reading it.
  const checkIdle = (limitMs: number, isRecheck: boolean): void => {
    const leftMs = limitMs - (performance.now() - lastOutputMs);
    if (stopped) return;
    if (leftMs > 0) idleTimer = startTimer(leftMs, () => checkIdle(limitMs, false));
    else if (isRecheck) onLimit("idle");
    // Output may wait unread in the pipe while this thread was busy; it is read before the immediate runs.
    else setImmediate(() => checkIdle(limitMs, true));
  };
  if (idleMs !== undefined) checkIdle(idleMs, false);
  const spaceWatch = disk === undefined ? null : watchSpace(disk, () => onLimit("disk-full"));

  return {
    noteOutput(): void {
      lastOutputMs = performance.now();
    },
    stop(): void {
      stopped = true;
      signal.removeEventListener("abort", onAbort);
      clearTimeout(deadlineTimer);
      clearTimeout(idleTimer);
      spaceWatch?.stop();
    },
  };
}

/** The garbage collector would let about 80 MB of chunks accumulate. Node 20 has no `transfer`; shared memory is left alone. */
function freeMemory(chunk: Buffer): void {
  const memory: { readonly byteLength: number; readonly transfer?: (bytes: number) => unknown } = chunk.buffer;
  if (chunk.byteLength === memory.byteLength) memory.transfer?.(0);
}

/** Settles when both pipes are closed, or when they have been read although a process still holds them open. */
async function drain(closed: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    // The immediate runs after one more poll, which reads what waited in the pipes while this thread was busy.
    timer = setTimeout(() => setImmediate(resolve), DRAIN_MS);
  });
  await Promise.race([closed, timeout]);
  clearTimeout(timer);
}
