import { linesOutsideFences } from "../text/markdown.ts";
import type { PromiseRule } from "../chain/spec.ts";

/**
 * Whether the agent says that the whole task is done: in the `completed` field of the handoff or, without a handoff, by the
 * promise alone on a line. With `anywhere`, the rule of the Python original, any mention of the promise is a claim.
 */
export function claimsCompletion(message: string, handoff: { readonly completed: boolean } | null, rule: PromiseRule): boolean {
  if (handoff?.completed === true) return true;
  const token = rule.token.trim();
  if (token === "" || !message.includes(token)) return false;
  if (rule.match === "anywhere") return true;
  return handoff === null && linesOutsideFences(message).some((line) => isPromiseLine(line, token));
}

/** Whether a line is the promise and nothing else: bare, in `**`, or in promise tags. */
export function isPromiseLine(line: string, token: string): boolean {
  let text = line.trim();
  if (text.length > token.length + 200) return false;
  text = unwrap(text, "**", "**");
  text = unwrap(text, "<promise>", "</promise>");
  text = unwrap(text, "**", "**");
  return text === token;
}

function unwrap(text: string, open: string, close: string): string {
  const isWrapped = text.length > open.length + close.length && text.startsWith(open) && text.endsWith(close);
  return isWrapped ? text.slice(open.length, -close.length).trim() : text;
}
