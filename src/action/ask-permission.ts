import type { Permissions } from "../ports/github.ts";
import type { TriggerDecision } from "./trigger.ts";

type Question = Pick<Extract<TriggerDecision, { kind: "ask" }>, "people" | "allowsOwnBot">;

/** Returns why the agent may not work for these people, or null if it may. Throws GITHUB_FAILED: without an answer no agent starts. */
export async function findObjection(permissions: Permissions, { allowsOwnBot, people }: Question): Promise<string | null> {
  for (const { isBot, login } of people) {
    if (isBot) {
      if (!(allowsOwnBot && (await permissions.isTokenOwner(login)))) return describeBot(login);
      continue;
    }
    const permission = await permissions.permissionOf(login);
    if (permission !== "admin" && permission !== "write")
      return `${login} has no write access to this repository (permission: ${permission}), so the event is ignored.`;
  }
  return null;
}

function describeBot(login: string): string {
  return `${login} is a bot, which may act for anyone, so the event is ignored. To run the agent, start the workflow by hand: Actions, Run workflow.`;
}
