import { certainForms, redact, redactAll } from "../core/redact.ts";
import type { Agent, Log, Verifier } from "../ports.ts";

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

/** Names of files are an agent's words too, and come by another way. */
export function redactLog(log: Log, secrets: readonly string[]): Log {
  return { emit: (event) => log.emit(redactAll(event, secrets)), close: () => log.close() };
}

/** For `createScreen`. */
export function screenFor(secrets: readonly string[]) {
  return { forms: certainForms(secrets), clean: (text: string) => redact(text, secrets) };
}
