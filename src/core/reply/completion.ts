import { isDenied, leavesDenied } from "./denial.ts";
import type { Handoff } from "./handoff.ts";
import { readLines } from "../text/markdown.ts";
import type { PromiseRule } from "../chain/spec.ts";

/**
 * Whether the agent claims that the task is done; whether that is true is for the gates.
 *
 * Strict: `completed: true`, or the promise alone on a line of the message, or as a word of its own in the summary, neither of
 * them denied by what stands before it. Lines inside code fences and quotations do not count.
 */
export function claimsCompletion(message: string, handoff: Handoff | null, rule: PromiseRule): boolean {
  if (handoff?.completed === true) return true;
  const token = rule.token.trim();
  if (token === "") return false;
  if (rule.match === "anywhere") return message.includes(token);
  // A custom command's message is its whole output, with what its tools printed; there a line may well equal the promise by
  // chance, while `completed: false` can only have been meant.
  if (handoff?.completed === false) return false;
  if (handoff !== null && affirms(handoff.summary, token)) return true;
  if (!message.includes(token)) return false;
  const lines = readLines(message, "code");
  return lines.some((line, index) => !line.fenced && isClaimLine(line.text, token) && !leavesDenied(flatten(lines[index - 1]?.text ?? "")));
}

/** Whether a line is the promise and nothing else: bare, in `**`, or in promise tags. */
export function isClaimLine(line: string, token: string): boolean {
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

/** A summary that says the promise more often than this is noise, and claims nothing. */
const MENTIONS_MAX = 20;

/** Whether the summary says the promise as a word of its own, and nowhere denies it: one denial is enough to doubt the rest. */
function affirms(summary: string, promise: string): boolean {
  const text = flatten(summary);
  const token = flatten(promise);
  if (token === "" || text.split(token).length > MENTIONS_MAX + 1) return false;
  // Cut short, or trailing off: nobody knows what the rest says.
  if (text.endsWith("…")) return false;
  let affirmed = false;
  for (let at = text.indexOf(token); at !== -1; at = text.indexOf(token, at + token.length)) {
    const before = text.slice(0, at);
    const after = text.slice(at + token.length);
    if (/[\p{L}\p{M}\p{N}_-]$/u.test(before) || /^(?:[\p{L}\p{M}\p{N}_]|-[\p{L}\p{N}])/u.test(after)) continue;
    // A denial that is stuck to another mention of the promise is one, too: "It isDONEnot DONE".
    if (isDenied(before, after) || isDenied(before.replaceAll(token, " "), after.replaceAll(token, " "))) return false;
    affirmed = true;
  }
  return affirmed;
}

/** On one line, with single blanks and nothing unseen: no wide gap and no line's end parts a promise from its denial. */
function flatten(text: string): string {
  return text
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
