import type { AgentResult } from "../core/chain/outcome.ts";
import type { Role, Session } from "../core/chain/state.ts";
import { addUsage, NO_USAGE, type Usage } from "../core/chain/usage.ts";
import { buildRepairPrompt } from "../core/prompt/prompts.ts";
import type { Reading } from "../core/reply/parse-reply.ts";
import { readProviderLimit } from "../core/reply/reset-time.ts";
import { cleanText, tailOf } from "../core/text/text.ts";
import type { TurnResult } from "../ports/agent.ts";
import type { IterationContext } from "./iteration-context.ts";

/** Limits an unusable reply in the record and in the repair prompt. */
const OUTPUT_CHARS_MAX = 4_000;

export type TurnRequest<Answer> = {
  readonly role: Role;
  readonly prompt: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly read: (message: string) => Reading<Answer>;
};

/** `message` is the final message of the working turn, not of the repair turn. */
export type TurnReply<Answer> =
  | { readonly kind: "answered"; readonly answer: Answer; readonly message: string; readonly repaired: boolean }
  | { readonly kind: "failed"; readonly result: AgentResult };

export class AgentTurns {
  readonly #context: IterationContext;
  usage: Usage = NO_USAGE;
  /** The sessions after the turns; `null` ends one. */
  readonly sessions: Partial<Record<Role, Session | null>> = {};

  constructor(context: IterationContext) {
    this.#context = context;
  }

  /** Runs a turn, and a second one that only repairs the reply if the first reply is unusable. */
  async ask<Answer>(request: TurnRequest<Answer>): Promise<TurnReply<Answer>> {
    const { role } = request;
    const first = await this.#runTurn(request, request.prompt, false);
    if (first.end.kind !== "answered") return { kind: "failed", result: await this.#failedResult(role, first.end) };
    const message = first.finalMessage;
    const reply = request.read(message);
    if (reply.kind === "usable") return { kind: "answered", answer: reply.answer, message, repaired: false };

    const previousOutput = first.session === null ? tailOf(message, OUTPUT_CHARS_MAX) : null;
    const second = await this.#runTurn(request, buildRepairPrompt(role, reply.problem, previousOutput), true);
    if (second.end.kind === "cancelled") return { kind: "failed", result: { kind: "cancelled" } };
    const repaired = second.end.kind === "answered" ? request.read(second.finalMessage) : reply;
    if (repaired.kind === "usable") return { kind: "answered", answer: repaired.answer, message, repaired: true };
    const output = tailOf(cleanText(message, Number.POSITIVE_INFINITY), OUTPUT_CHARS_MAX);
    return { kind: "failed", result: { kind: "invalid-handoff", role, problem: repaired.problem, output } };
  }

  async #runTurn({ role, schema }: TurnRequest<unknown>, prompt: string, repair: boolean): Promise<TurnResult> {
    const { iteration, ports, request, state } = this.#context;
    const { agent, clock, log, store } = ports;
    const promptFile = await store.writePrompt(iteration, repair ? `${role}.repair` : role, prompt);
    log.emit({ kind: "turn-started", atMs: clock.nowMs(), iteration, role, repair });
    const result = await agent.runTurn(
      {
        role,
        iteration,
        prompt,
        promptFile,
        schema,
        session: (role in this.sessions ? this.sessions : state.sessions)[role] ?? null,
        readOnly: repair || role === "planner" || role === "reviewer",
        onEvent: (event) => log.emit({ kind: "agent", atMs: clock.nowMs(), event }),
      },
      request.signal,
    );
    this.usage = addUsage(this.usage, result.usage);
    this.sessions[role] = endsSession(result) ? null : result.session;
    return result;
  }

  async #failedResult(role: Role, end: Exclude<TurnResult["end"], { kind: "answered" }>): Promise<AgentResult> {
    if (end.kind === "cancelled") return { kind: "cancelled" };
    const { failure } = end;
    const { cause, message, output } = failure;
    // Our own deadline is never a provider's limit, whatever the agent's output mentions.
    if (cause !== "exit" && cause !== "provider") return { kind: "failed", role, failure };
    const { clock } = this.#context.ports;
    const atMs = clock.nowMs();
    const limit = await readProviderLimit(`${message}\n${output}`, { atMs, utcOffsetMinutes: clock.utcOffsetMinutes(atMs) });
    return limit === null ? { kind: "failed", role, failure } : { kind: "rate-limited", message, resetAtMs: limit.resetAtMs };
  }
}

/** A session whose context is full, or that the agent does not know, would fail again if resumed. */
function endsSession({ end }: TurnResult): boolean {
  return end.kind === "failed" && (end.failure.cause === "context-window" || end.failure.cause === "unknown-session");
}
