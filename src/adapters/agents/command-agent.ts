import { basename, join, resolve } from "node:path";
import type { CommandSettings } from "../../config/settings.ts";
import type { AgentEvent } from "../../core/chain/events.ts";
import { cleanText, headOf, oneLine, tailOf } from "../../core/text/text.ts";
import { type LimitsOfTurn, limitTurn } from "./turn-limits.ts";
import { NO_USAGE } from "../../core/chain/usage.ts";
import { userError } from "../../errors/user-error.ts";
import type { Agent, AgentInfo, Turn, TurnResult } from "../../ports/agent.ts";
import { buildAgentEnvironment, type EnvVars } from "../process/environment.ts";
import { describeStop, stopCause } from "../process/describe-stop.ts";
import type { Isolation } from "../isolation/isolation.ts";
import type { ProcessResult } from "../process/run.ts";
import { isExecutable } from "../process/executable.ts";

export type CommandAgentContext = {
  readonly workspace: string;
  /** Receives the raw output of each turn, as `iter_0001.<role>.log`. */
  readonly logDir: string;
  readonly source: EnvVars;
  readonly isolation: Isolation;
};

const FAILURE_CHARS_MAX = 4_096;
const EVENT_INTERVAL_MS = 100;
const EVENT_CHARS_MAX = 500;

/** The agent of `agent_command_template`: a program that reads the prompt file and prints its final message. */
export function createCommandAgent(settings: CommandSettings, context: CommandAgentContext): Agent {
  const { isolation, logDir, source, workspace } = context;
  const { limits, template } = settings;
  const env = buildAgentEnvironment(source, limits.environment);
  return {
    async prepare(signal) {
      const info = findCommand(template, workspace, env["PATH"] ?? "");
      return { ...info, isolation: (await isolation.open(signal)).description };
    },
    async runTurn(turn, signal) {
      const [file = "", ...args] = fillTemplate(template, turn.promptFile, workspace);
      const { deadlineKey, ...limited } = limitTurn(limits, turn);
      const lines = throttleEvents(turn.onEvent);
      const sandbox = await isolation.open(signal);
      const result = await sandbox.run(
        {
          file,
          args,
          cwd: workspace,
          env,
          ...limited,
          keepBytes: 1024 * 1024,
          log: { file: join(logDir, nameLog(turn)), bytesMax: 10 * 1024 * 1024 },
          onStdoutLine: lines.add,
        },
        signal,
      );
      lines.flush();
      const { exitCode, stderr, stdout } = result;
      const channel = { events: "", stderr, stdout };
      return {
        end: readEnd(result, { ...limited, deadlineKey }),
        finalMessage: stdout,
        exitCode,
        channel,
        session: null,
        usage: NO_USAGE,
        model: null,
      };
    },
    close: () => Promise.resolve(),
  };
}

/** Each word stays one argument, so a path with blanks cannot become two. */
function fillTemplate(template: readonly string[], promptFile: string, workspace: string): string[] {
  return template.map((word) => word.replace(/\{(prompt_file|workspace)\}/g, (_, name) => (name === "workspace" ? workspace : promptFile)));
}

/** Throws AGENT_COMMAND_NOT_FOUND. */
export function findCommand(template: readonly string[], workspace: string, path: string): Omit<AgentInfo, "isolation"> {
  // The prompt file does not exist yet.
  const [program = ""] = fillTemplate(template, "", workspace);
  const candidates = program.includes("/") ? [program] : path.split(":").map((folder) => join(folder === "" ? "." : folder, program));
  const isFound = program !== "" && candidates.some((candidate) => isExecutable(resolve(workspace, candidate)));
  if (!isFound) throw userError("AGENT_COMMAND_NOT_FOUND", { program, asPath: program.includes("/") });
  return { name: basename(program), version: "", sandbox: "the command's own" };
}

/** A repair is a second, read-only turn of a role that otherwise writes; it must not replace the log of the first. */
function nameLog({ iteration, readOnly, role }: Turn): string {
  const isRepair = readOnly && (role === "goal" || role === "executor");
  return `iter_${String(iteration).padStart(4, "0")}.${role}${isRepair ? ".repair" : ""}.log`;
}

/** Passes on at most ten lines a second; `flush` passes on the last one. */
function throttleEvents(onEvent: (event: AgentEvent) => void) {
  let sentMs = -EVENT_INTERVAL_MS;
  let pending: string | null = null;
  const flush = (): void => {
    if (pending !== null) onEvent({ kind: "other", text: headOf(pending, EVENT_CHARS_MAX) });
    pending = null;
  };
  return {
    add(line: string): void {
      if (line.trim() === "") return;
      pending = line;
      const nowMs = performance.now();
      if (nowMs - sentMs < EVENT_INTERVAL_MS) return;
      sentMs = nowMs;
      flush();
    },
    flush,
  };
}

function readEnd(result: ProcessResult, { deadlineKey, deadlineMs, idleMs }: LimitsOfTurn): TurnResult["end"] {
  if (result.end === "cancelled") return { kind: "cancelled" };
  if (result.end === "exit" && result.exitCode === 0) return { kind: "answered" };
  const printed = result.stdout.trim() === "" ? result.stderr : result.stdout;
  const output = cleanText(tailOf(printed, FAILURE_CHARS_MAX), FAILURE_CHARS_MAX);
  const stop = describeStop(result, "The agent command", deadlineMs, deadlineKey, idleMs);
  const message = stop + (result.end === "exit" ? quoteLastLine(result) : "");
  return { kind: "failed", failure: { cause: stopCause(result.end), message, exitCode: result.exitCode, output } };
}

/** Quotes the last line of stderr, or of stdout: usually the reason of the failure. */
function quoteLastLine({ stderr, stdout }: ProcessResult): string {
  const lines = [stderr, stdout].map((text) => oneLine(tailOf(text, FAILURE_CHARS_MAX).trimEnd().split("\n").at(-1) ?? "", 300));
  const last = lines.find((line) => line !== "");
  return last === undefined ? "" : ` Its last line: "${last}"`;
}
