import type { Handover } from "./handover.ts";
import { readLines } from "./markdown.ts";
import type { PromiseRule } from "./spec.ts";

/**
 * Whether the agent claims that the task is done; whether that is true is for the gates.
 *
 * Strict: `completed: true`, or the promise alone on a line of the message, or as a word of its own in the summary, not
 * negated. Lines inside code fences and quotations do not count.
 */
export function claimsCompletion(message: string, handover: Handover | null, rule: PromiseRule): boolean {
  if (handover?.completed === true) return true;
  const token = rule.token.trim();
  if (token === "") return false;
  if (rule.match === "anywhere") return message.includes(token);
  // A custom command's message is its whole output, with what its tools printed; there a line may well equal the promise by
  // chance, while `completed: false` can only have been meant.
  if (handover?.completed === false) return false;
  if (handover !== null && affirms(handover.summary, token)) return true;
  if (!message.includes(token)) return false;
  return readLines(message, "code").some((line) => !line.fenced && isClaimLine(line.text, token));
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

/**
 * Words before a promise that turn it into its opposite, or into something still to come; in lower case, because the flag
 * `i` beside `\p` costs every start several milliseconds.
 */
const DENIED_BEFORE =
  /(?:^|[^\p{L}\p{N}])(?:not|non|never|no|none|nothing|neither|nor|nearly|almost|hardly|barely|partly|partially|half|mostly|cannot|without|until|till|before|unless|if|whether|when|once|\p{L}+n['’]?t)(?![\p{L}\p{N}])/u;
const DENIED_AFTER = /(?:^|[^\p{L}\p{N}])(?:not|never|nowhere|yet|soon|later|almost|nearly|cannot|\p{L}+n['’]t)(?![\p{L}\p{N}])/u;

/** Whether the summary says the promise as a word of its own, and nowhere denies it: one denial is enough to doubt the rest. */
function affirms(summary: string, token: string): boolean {
  let affirmed = false;
  for (let at = summary.indexOf(token); at !== -1; at = summary.indexOf(token, at + token.length)) {
    const before = summary.slice(Math.max(0, at - 60), at);
    const after = summary.slice(at + token.length, at + token.length + 60);
    if (/[\p{L}\p{N}_-]$/u.test(before) || /^(?:[\p{L}\p{N}_]|-[\p{L}\p{N}])/u.test(after)) continue;
    if (/^["'”’`*)\]]*\s*\?/.test(after)) return false;
    if (DENIED_BEFORE.test(clauseBefore(before).toLowerCase()) || DENIED_AFTER.test(clauseAfter(after).toLowerCase())) return false;
    affirmed = true;
  }
  return affirmed;
}

function clauseBefore(text: string): string {
  return (text.split(/[.!?;,:\n]+(?=\s)|\n/).at(-1) ?? "").split(/\s+/).slice(-6).join(" ");
}

function clauseAfter(text: string): string {
  return (text.split(/[.!?;,\n]/)[0] ?? "").split(/\s+/).slice(0, 6).join(" ");
}
