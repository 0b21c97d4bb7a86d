import { describeOverrun, hasBudget, turnTimeMs } from "../core/chain/budget.ts";
import { failureKind, isProviderWait } from "../core/chain/failure.ts";
import type { AgentResult, Failure } from "../core/chain/outcome.ts";
import type { Role, Session } from "../core/chain/state.ts";
import { addUsage, NO_USAGE, type Usage } from "../core/chain/usage.ts";
import { buildRepairPrompt } from "../core/prompt/prompts.ts";
import type { Reading } from "../core/reply/parse-reply.ts";
import { readProviderChannel } from "../core/reply/provider-channel.ts";
import { readResetTime } from "../core/reply/reset-time.ts";
import { cleanText, oneLine, tailOf } from "../core/text/text.ts";
import type { TurnResult } from "../ports/agent.ts";
import type { IterationContext } from "./iteration-context.ts";

/** Limits an unusable reply in the record and in the repair prompt. */
const OUTPUT_CHARS_MAX = 4_000;

export type TurnRequest<Answer> = {
  readonly role: Role;
  /** The prompt for a session that has earlier prompts of this chain, or for a new one. */
  readonly buildPrompt: (resumed: boolean) => string;
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
  /** The last one that is known. */
  model: string | null = null;
  /** The sessions after the turns; `null` ends one. */
  readonly sessions: Partial<Record<Role, Session | null>> = {};

  constructor(context: IterationContext) {
    this.#context = context;
  }

  /** Runs a turn, and a second one that only repairs the reply if the first reply is unusable. */
  async ask<Answer>(request: TurnRequest<Answer>): Promise<TurnReply<Answer>> {
    const { role } = request;
    const first = await this.#runTurn(request, false);
    if (first.end.kind === "cancelled") return { kind: "failed", result: { kind: "cancelled" } };
    const message = first.finalMessage;
    const reply = request.read(message);
    // What an agent says of its work may read like a failure of its provider, so an agent that has not failed is asked for its handoff first.
    const found = first.end.kind === "failed" ? findFailure(first, reply) : null;
    if (found !== null) return this.#fail(role, found);
    if (reply.kind === "usable") return { kind: "answered", answer: reply.answer, message, repaired: false };

    const previousOutput = tailOf(message, OUTPUT_CHARS_MAX);
    const buildPrompt = (resumed: boolean): string => buildRepairPrompt(role, reply.problem, resumed ? null : previousOutput);
    const second = await this.#runTurn({ ...request, buildPrompt }, true);
    if (second.end.kind === "cancelled") return { kind: "failed", result: { kind: "cancelled" } };
    const secondReply = request.read(second.finalMessage);
    const repaired = second.end.kind === "answered" ? secondReply : reply;
    if (repaired.kind === "usable") return { kind: "answered", answer: repaired.answer, message, repaired: true };
    const refused = findFailure(second, secondReply);
    if (refused !== null && failureKind(refused.failure.cause).effect !== "error") return this.#fail(role, refused);
    const output = tailOf(cleanText(message, Number.POSITIVE_INFINITY), OUTPUT_CHARS_MAX);
    return { kind: "failed", result: { kind: "invalid-handoff", role, problem: repaired.problem, output } };
  }

  async #runTurn({ buildPrompt, role, schema }: TurnRequest<unknown>, repair: boolean): Promise<TurnResult> {
    const { iteration, ports, request, state } = this.#context;
    const { agent, clock, log, store } = ports;
    const session = (role in this.sessions ? this.sessions : state.sessions)[role] ?? null;
    const freshPrompt = buildPrompt(false);
    const prompt = session === null ? freshPrompt : buildPrompt(true);
    const promptFile = await store.writePrompt(iteration, repair ? `${role}.repair` : role, prompt);
    log.emit({ kind: "turn-started", atMs: clock.nowMs(), iteration, role, repair });
    const result = await agent.runTurn(
      {
        role,
        iteration,
        prompt,
        freshPrompt,
        promptFile,
        schema,
        session,
        readOnly: repair || role === "planner" || role === "reviewer",
        timeLeftMs: turnTimeMs(request.spec.limits, state, clock.nowMs()),
        checkBudget: hasBudget(request.spec.limits)
          ? (usage, model) => describeOverrun(request.spec, state, addUsage(this.usage, usage), model)
          : null,
        onEvent: (event) => log.emit({ kind: "agent", atMs: clock.nowMs(), event }),
      },
      request.signal,
    );
    this.usage = addUsage(this.usage, result.usage);
    this.model = result.model ?? this.model;
    this.sessions[role] = endsSession(result) ? null : result.session;
    return result;
  }

  async #fail(role: Role, found: FoundFailure): Promise<{ readonly kind: "failed"; readonly result: AgentResult }> {
    return { kind: "failed", result: { kind: "failed", role, failure: await this.#addRetryTime(found) } };
  }

  /** Adds when the provider's failure is over. A stated end also wins over a spent account: some providers report a limit that way. */
  async #addRetryTime({ failure, text }: FoundFailure): Promise<Failure> {
    const { cause } = failure;
    if (!isProviderWait(cause) && cause !== "no-credit") return failure;
    const { clock } = this.#context.ports;
    const atMs = clock.nowMs();
    const retryAtMs = await readResetTime(text, { atMs, utcOffsetMinutes: clock.utcOffsetMinutes(atMs) });
    if (retryAtMs === null) return failure;
    return { ...failure, cause: cause === "no-credit" ? "provider-limit" : cause, retryAtMs };
  }
}

/** `text` is the message that may say when the failure is over. */
type FoundFailure = { readonly failure: Failure; readonly text: string };

/**
 * Returns why a turn failed, whatever its exit code; null if it did not. What the agent itself reports wins over what its provider says: our own
 * deadline is never a limit, whatever the output mentions.
 */
function findFailure({ channel, end, exitCode, finalMessage }: TurnResult, { kind }: Pick<Reading<unknown>, "kind">): FoundFailure | null {
  const failure = end.kind === "failed" ? end.failure : null;
  if (failure === null && kind === "usable") return null;
  const isOpen = failure === null || failure.cause === "exit" || failure.cause === "provider-error";
  const read = channel === undefined || !isOpen ? null : readProviderChannel(channel, kind !== "missing");
  // An agent that ends well may write of its work what reads like a refusal. A limit in the same place is only waited for.
  const isWork = failure === null && read?.isProse === true && failureKind(read.cause).effect === "end";
  const spoken = isWork ? null : read;
  if (spoken === null) return failure === null ? null : { failure, text: failure.message };
  const { cause, text } = spoken;
  const output = tailOf(cleanText(finalMessage, Number.POSITIVE_INFINITY), OUTPUT_CHARS_MAX);
  return { failure: { exitCode, output, message: oneLine(text, 1_000), ...failure, cause }, text };
}

/** A session whose context is full, or that the agent does not know, would fail again if resumed. */
function endsSession(result: TurnResult): boolean {
  const found = result.end.kind === "failed" ? findFailure(result, { kind: "missing" }) : null;
  return found !== null && failureKind(found.failure.cause).dropsSession === true;
}
