import { mapStrings, redactAll } from "../core/policy/redact.ts";
import { maskTokens } from "../core/policy/token-patterns.ts";
import type { Agent, Verifier } from "../ports/agent.ts";
import type { Log } from "../ports/host.ts";

/** `tokens`: also redact what looks like a token of a known kind. */
export type Redaction = { readonly secrets: readonly string[]; readonly tokens: boolean };

/** Redacts everything that an agent returns, so that the state, records, commits, comments, prompts and the log hold no secret. */
export function redactAgent(agent: Agent, redaction: Redaction): Agent {
  return {
    prepare: (signal) => agent.prepare(signal),
    async runTurn(turn, signal) {
      const onEvent: typeof turn.onEvent = (event) => turn.onEvent({ ...event, text: clean(event.text, redaction) });
      return clean(await agent.runTurn({ ...turn, onEvent }, signal), redaction);
    },
    close: () => agent.close(),
  };
}

export function redactVerifier(verifier: Verifier | null, redaction: Redaction): Verifier | null {
  return verifier === null ? null : { verify: async (request, signal) => clean(await verifier.verify(request, signal), redaction) };
}

function clean<Value>(value: Value, { secrets, tokens }: Redaction): Value {
  const redacted = redactAll(value, secrets);
  return tokens ? mapStrings(redacted, maskTokens) : redacted;
}

/** Redacts log events: file names are an agent's text too, and do not pass `redactAgent`. */
export function redactLog(log: Log, secrets: readonly string[]): Log {
  return { emit: (event) => log.emit(redactAll(event, secrets)), close: () => log.close() };
}
