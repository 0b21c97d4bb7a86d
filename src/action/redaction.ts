import { redact, redactAll } from "../core/redact.ts";
import type { Agent, Verifier } from "../ports.ts";

/**
 * Takes the run's secrets out of everything that an agent or a verify command gives back. This is the one place where their
 * words come in, so what is made of them (state, records, commits, comments, prompts, the log) is clean.
 */
export function redactAgent(agent: Agent, secrets: readonly string[]): Agent {
  return {
    prepare: (signal) => agent.prepare(signal),
    async take(turn, signal) {
      const onEvent: typeof turn.onEvent = (event) => turn.onEvent({ ...event, text: redact(event.text, secrets) });
      return redactAll(await agent.take({ ...turn, onEvent }, signal), secrets);
    },
    close: () => agent.close(),
  };
}

export function redactVerifier(verifier: Verifier | null, secrets: readonly string[]): Verifier | null {
  return verifier === null ? null : { verify: async (signal) => redactAll(await verifier.verify(signal), secrets) };
}
