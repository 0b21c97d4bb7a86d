import { mapStrings, redactAll } from "../core/policy/redact.ts";
import { maskTokens } from "../core/policy/token-patterns.ts";
import type { Agent, Verifier } from "../ports/agent.ts";
import type { Log } from "../ports/host.ts";

/** What is taken out of words that others read: the run's own secrets always, what looks like a token where it is looked for. */
export type Redaction = { readonly secrets: readonly string[]; readonly tokens: boolean };

/**
 * Takes the run's secrets out of everything that an agent or a verify command gives back. This is the one place where their
 * words come in, so what is made of them (state, records, commits, comments, prompts, the log) is clean.
 */
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
  return verifier === null ? null : { verify: async (signal) => clean(await verifier.verify(signal), redaction) };
}

function clean<Value>(value: Value, { secrets, tokens }: Redaction): Value {
  const without = redactAll(value, secrets);
  return tokens ? mapStrings(without, maskTokens) : without;
}

/** Names of files are an agent's words too, and come by another way. */
export function redactLog(log: Log, secrets: readonly string[]): Log {
  return { emit: (event) => log.emit(redactAll(event, secrets)), close: () => log.close() };
}
