import { linesOutsideFences } from "../text/markdown.ts";
import type { PromiseRule } from "../chain/spec.ts";

/** The rule of the Python original, `anywhere`: any mention of the promise claims completion, beside a handoff too. */
export function mentionsPromise(message: string, { match, token }: PromiseRule): boolean {
  return match === "anywhere" && token.trim() !== "" && message.includes(token.trim());
}

/** Whether the promise is alone on a line outside code: the completion claim of a message without a handoff. */
export function hasPromiseLine(message: string, rule: PromiseRule): boolean {
  const token = rule.token.trim();
  return token !== "" && message.includes(token) && linesOutsideFences(message).some((line) => isPromiseLine(line, token));
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
