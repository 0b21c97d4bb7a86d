import type { Session } from "../../../core/chain/state.ts";
import { NO_USAGE, subtractUsage, type Usage } from "../../../core/chain/usage.ts";
import type { Turn } from "../../../ports/agent.ts";
import { openSessionFile, type SessionFacts } from "./session-file.ts";

type BudgetWatchOptions = {
  readonly home: string;
  /** The setting; null lets Codex choose. */
  readonly model: string | null;
  /** The session before the turn. */
  readonly session: Session | null;
  readonly checkBudget: Turn["checkBudget"];
};

/** Aborts a turn that uses more than the budget has left. */
export function createBudgetWatch({ checkBudget, home, model, session }: BudgetWatchOptions) {
  const controller = new AbortController();
  let look: (() => SessionFacts) | null = null;
  let overrun: string | null = null;

  const facts = (threadId: string | null): SessionFacts => {
    if (threadId === null) return { model, usage: null };
    look ??= openSessionFile(home, threadId);
    const found = look();
    return { model: model ?? found.model, usage: found.usage };
  };
  return {
    signal: controller.signal,
    facts,
    check(threadId: string | null): void {
      if (checkBudget === null || overrun !== null) return;
      const now = facts(threadId);
      if (now.usage === null) return;
      overrun = checkBudget(subtractUsage(now.usage, usageOf(session, threadId)), now.model);
      if (overrun !== null) controller.abort();
    },
    /** Why the turn was aborted; null if it was not. */
    overrun: (): string | null => overrun,
  };
}

/** The tokens of a session before the turn; none if the turn has another session. */
export function usageOf(session: Session | null, threadId: string | null): Usage {
  return session !== null && session.id === threadId ? session.usage : NO_USAGE;
}
