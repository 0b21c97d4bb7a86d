import { buildRepairPrompt } from "../core/prompt/prompts.ts";
import type { Reading } from "../core/reply/parse-reply.ts";
import { readProviderLimit } from "../core/reply/rate-limit.ts";
import type { Failure, AgentResult } from "../core/chain/outcome.ts";
import type { Role, Session } from "../core/chain/state.ts";
import { cleanText, tailOf } from "../core/text/text.ts";
import { addUsage, NO_USAGE, type Usage } from "../core/chain/usage.ts";
import type { TurnResult } from "../ports/agent.ts";
import type { IterationContext } from "./iteration-context.ts";

/** How much of an unusable answer is kept in the record and quoted back in the repair turn. */
const OUTPUT_CHARS_MAX = 4_000;

/** One question to the agent, and how its answer is read. */
export type Question<Answer> = {
  readonly role: Role;
  readonly prompt: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly readOnly: boolean;
  readonly read: (message: string) => Reading<Answer>;
};

/** `message` is the final message of the turn that did the work, never of the repair. */
export type Reply<Answer> =
  | { readonly kind: "answered"; readonly answer: Answer; readonly message: string; readonly repaired: boolean }
  | { readonly kind: "ended"; readonly work: AgentResult; readonly message: string };

/** The threads after the turns; `null` drops one. */
export type SessionsByRole = Partial<Record<Role, Session | null>>;

export type Turns = {
  ask<Answer>(question: Question<Answer>): Promise<Reply<Answer>>;
  usage(): Usage;
  sessions(): SessionsByRole;
  /** Keeps a snapshot that a mode had to take itself, so that none is taken twice. */
  recordTree(tree: string): void;
  treeAfter(): string | null;
};

/** The turns of one iteration: they share the threads, the sum of tokens, and the rule that an unusable answer is asked for once more. */
export function createTurns(context: IterationContext): Turns {
  const usages: Usage[] = [];
  const sessions: SessionsByRole = {};
  let tree: string | null = null;

  const take = async (question: Question<unknown>, prompt: string, repair: boolean): Promise<TurnResult> => {
    const { iteration, ports, request } = context;
    const name = repair ? `${question.role}.repair` : question.role;
    const promptFile = await ports.store.writePrompt(iteration, name, prompt);
    ports.log.emit({ kind: "turn-started", atMs: ports.clock.nowMs(), iteration, role: question.role, repair });
    const known: Session | null | undefined = sessions[question.role];
    const result = await ports.agent.runTurn(
      {
        role: question.role,
        iteration,
        prompt,
        promptFile,
        schema: question.schema,
        session: known === undefined ? (request.state.sessions[question.role] ?? null) : known,
        readOnly: question.readOnly || repair,
        onEvent: (event) => ports.log.emit({ kind: "agent", atMs: ports.clock.nowMs(), event }),
      },
      request.signal,
    );
    usages.push(result.usage);
    sessions[question.role] = endsSession(result) ? null : result.session;
    return result;
  };

  const ask = async <Answer>(question: Question<Answer>): Promise<Reply<Answer>> => {
    const first = await take(question, question.prompt, false);
    const message = first.finalMessage;
    if (first.end.kind !== "answered") return { kind: "ended", work: workOf(context, question.role, first.end), message };
    const reading = question.read(message);
    if (reading.kind === "usable") return { kind: "answered", answer: reading.answer, message, repaired: false };

    const previousOutput = first.session === null ? tailOf(message, OUTPUT_CHARS_MAX) : null;
    const repairPrompt = buildRepairPrompt({ problem: reading.problem, role: question.role, previousOutput });
    const second = await take(question, repairPrompt, true);
    if (second.end.kind === "cancelled") return { kind: "ended", work: { kind: "cancelled" }, message };
    const again = second.end.kind === "answered" ? question.read(second.finalMessage) : reading;
    if (again.kind === "usable") return { kind: "answered", answer: again.answer, message, repaired: true };
    const output = tailOf(cleanText(message, Number.POSITIVE_INFINITY), OUTPUT_CHARS_MAX);
    return { kind: "ended", work: { kind: "invalid-handoff", role: question.role, problem: again.problem, output }, message };
  };

  return {
    ask,
    usage: () => usages.reduce(addUsage, NO_USAGE),
    sessions: () => sessions,
    recordTree: (value) => {
      tree = value;
    },
    treeAfter: () => tree,
  };
}

/** A thread whose context is full, or that the agent does not know, must not be gone on with. */
function endsSession(result: TurnResult): boolean {
  return result.end.kind === "failed" && (result.end.failure.cause === "context-window" || result.end.failure.cause === "unknown-session");
}

function workOf(context: IterationContext, role: Role, end: Exclude<TurnResult["end"], { kind: "answered" }>): AgentResult {
  if (end.kind === "cancelled") return { kind: "cancelled" };
  const { failure } = end;
  const limit = readLimit(context, failure);
  if (limit !== null) return { kind: "rate-limited", message: failure.message, resetAtMs: limit.resetAtMs };
  return { kind: "failed", role, failure };
}

/** A turn that ran into our own deadline did not end for the provider's sake, whatever its output speaks of. */
function readLimit(context: IterationContext, failure: Failure): { readonly resetAtMs: number | null } | null {
  if (failure.cause !== "exit" && failure.cause !== "provider") return null;
  const atMs = context.ports.clock.nowMs();
  const when = { atMs, utcOffsetMinutes: context.ports.clock.utcOffsetMinutes(atMs) };
  return readProviderLimit(`${failure.message}\n${failure.output}`, when);
}
