import { basename, join, resolve } from "node:path";
import type { CommandSettings } from "../../config/settings.ts";
import { renderSeconds } from "../../core/text/duration.ts";
import type { AgentEvent } from "../../core/chain/events.ts";
import type { Failure } from "../../core/chain/outcome.ts";
import { cleanText, headOf, oneLine, tailOf } from "../../core/text/text.ts";
import { NO_USAGE } from "../../core/chain/usage.ts";
import { userError } from "../../errors/user-error.ts";
import type { Agent, AgentInfo, Turn, TurnResult } from "../../ports/agent.ts";
import { buildAgentEnvironment, type EnvironmentSource } from "../process/environment.ts";
import { SPACE_REMEDY } from "../process/disk-space.ts";
import type { Isolation } from "../isolation/isolation.ts";
import type { ProcessResult } from "../process/run.ts";
import { isExecutable } from "../process/executable.ts";

/** Where a custom command works. */
export type CommandAgentContext = {
  /** Absolute; the command runs in it. */
  readonly workspace: string;
  /** Where each turn's raw output goes, as `iter_0001.<role>.log`. */
  readonly logDir: string;
  /** The environment to take the agent's few variables from. */
  readonly source: EnvironmentSource;
  readonly isolation: Isolation;
};

/**
 * The agent behind `agent_command_template`: a program that reads the prompt file and prints its final message. It keeps no
 * session that we know of, and tells no usage.
 */
export function createCommandAgent(settings: CommandSettings, context: CommandAgentContext): Agent {
  const environment = buildAgentEnvironment(context.source, { pass: settings.limits.environment });
  return {
    async prepare(signal) {
      const facts = findCommand(settings.template, context.workspace, environment["PATH"] ?? "");
      return { ...facts, isolation: (await context.isolation.open(signal)).words };
    },
    async runTurn(turn, signal) {
      const [file = "", ...args] = fillTemplate(settings.template, turn.promptFile, context.workspace);
      const lines = throttleEvents(turn.onEvent);
      const room = await context.isolation.open(signal);
      const result = await room.run(
        {
          file,
          args,
          cwd: context.workspace,
          env: environment,
          stdin: null,
          deadlineMs: settings.limits.deadlineMs,
          idleMs: settings.limits.idleMs,
          keepBytes: MESSAGE_BYTES,
          logFile: join(context.logDir, nameLog(turn)),
          logBytesMax: LOG_BYTES,
          onStdoutLine: lines.take,
        },
        signal,
      );
      lines.flush();
      return {
        end: readEnd(result, settings),
        finalMessage: result.stdout,
        exitCode: result.exitCode,
        session: null,
        usage: NO_USAGE,
      };
    },
    close: () => Promise.resolve(),
  };
}

const MESSAGE_BYTES = 1_048_576;
const LOG_BYTES = 10_485_760;
const FAILURE_CHARS_MAX = 4_096;
const QUOTE_CHARS_MAX = 300;
const EVENT_GAP_MS = 100;
const EVENT_CHARS_MAX = 500;

/** Fills the placeholders inside each word. The words were split before, so no path can become two words or an option of its own. */
function fillTemplate(template: readonly string[], promptFile: string, workspace: string): string[] {
  return template.map((word) => word.replace(/\{(prompt_file|workspace)\}/g, (_, name) => (name === "workspace" ? workspace : promptFile)));
}

function findCommand(template: readonly string[], workspace: string, path: string): Omit<AgentInfo, "isolation"> {
  // The prompt file is not there yet, and a program that is the prompt itself is none.
  const [program = ""] = fillTemplate(template, "", workspace);
  const runTarget = program.includes("/") ? [program] : path.split(":").map((folder) => join(folder === "" ? "." : folder, program));
  const found = program !== "" && runTarget.some((place) => isExecutable(resolve(workspace, place)));
  if (!found) throw userError("AGENT_COMMAND_NOT_FOUND", { program, asPath: program.includes("/") });
  return { name: basename(program), version: "", sandbox: "the command's own" };
}

/** A repair turn is a second, read-only turn of a role that otherwise writes; it must not take the first one's log away. */
function nameLog(turn: Turn): string {
  const repair = turn.readOnly && (turn.role === "goal" || turn.role === "executor");
  return `iter_${String(turn.iteration).padStart(4, "0")}.${turn.role}${repair ? ".repair" : ""}.log`;
}

/** Passes on the newest line, ten times a second at the most: enough to see that the command lives. */
function throttleEvents(onEvent: (event: AgentEvent) => void) {
  let sentMs = -EVENT_GAP_MS;
  let pending: string | null = null;
  const flush = (): void => {
    if (pending === null) return;
    onEvent({ kind: "other", text: headOf(pending, EVENT_CHARS_MAX) });
    pending = null;
  };
  return {
    take(line: string): void {
      if (line.trim() === "") return;
      pending = line;
      const nowMs = performance.now();
      if (nowMs - sentMs < EVENT_GAP_MS) return;
      sentMs = nowMs;
      flush();
    },
    flush,
  };
}

function readEnd(result: ProcessResult, settings: CommandSettings): TurnResult["end"] {
  if (result.end === "cancelled") return { kind: "cancelled" };
  if (result.end === "exit" && result.exitCode === 0) return { kind: "answered" };
  const printed = result.stdout.trim() === "" ? result.stderr : result.stdout;
  const output = cleanText(tailOf(printed, FAILURE_CHARS_MAX), FAILURE_CHARS_MAX);
  return { kind: "failed", failure: { ...describeFailure(result, settings), exitCode: result.exitCode, output } };
}

/** What a command says of its failure it says last, and mostly on its error stream, which nothing else shows. */
function quoteLastLine({ stderr, stdout }: ProcessResult): string {
  const lines = [stderr, stdout].map((text) =>
    oneLine(tailOf(text, FAILURE_CHARS_MAX).trimEnd().split("\n").at(-1) ?? "", QUOTE_CHARS_MAX),
  );
  const last = lines.find((line) => line !== "");
  return last === undefined ? "" : ` It said at last: "${last}"`;
}

function describeFailure(result: ProcessResult, { limits, template }: CommandSettings): Pick<Failure, "cause" | "message"> {
  switch (result.end) {
    case "deadline":
      return {
        cause: "deadline",
        message: `The agent command was still running after ${renderSeconds(limits.deadlineMs)} and was ended. Raise command_timeout_sec if it needs longer.`,
      };
    case "idle":
      return {
        cause: "idle",
        message: `The agent command printed nothing for ${renderSeconds(limits.idleMs)} and was ended. Raise idle_timeout_sec, or set it to 0 for a command that prints only at its end.`,
      };
    case "disk-full":
      return {
        cause: "disk-full",
        message: `The agent command was ended, as the disk that it works on was nearly full. ${SPACE_REMEDY}`,
      };
    case "spawn-failed":
      return {
        cause: "spawn",
        message: `The agent command "${template[0] ?? ""}" could not be started (${result.spawnError?.code ?? "unknown"}). Check agent_command_template.`,
      };
    default:
      return {
        cause: "exit",
        message:
          (result.signal === null
            ? `The agent command exited with ${String(result.exitCode)}.`
            : `The agent command was ended by ${result.signal}.`) + quoteLastLine(result),
      };
  }
}
