import type { Handoff } from "../../src/core/reply/handoff.ts";
import type { PromiseRule } from "../../src/core/chain/spec.ts";

/**
 * Whether a claim of completion may be one, after the rule in words: `completed: true`; or the promise alone on a line of the
 * message, bare or marked up, in no code and no quotation; or a word of its own in the summary that no sentence with it
 * denies; neither of these where `completed` is false. Written without a look at the product's own reading, and a little
 * wider than it, so that only a claim that nobody made is a fault.
 */
export function mayClaim(message: string, handoff: Handoff | null, { token: given, match }: PromiseRule): boolean {
  if (handoff?.completed === true) return true;
  const token = given.trim();
  if (token === "") return false;
  if (match === "anywhere") return message.split(token).length > 1;
  if (handoff?.completed === false) return false;
  return standsAlone(message, token) || (handoff !== null && isAffirmed(handoff.summary, token));
}

function standsAlone(message: string, token: string): boolean {
  let fence = "";
  for (const raw of message.split("\n")) {
    const line = raw.trim();
    // What CommonMark lets stand before a fence; another kind of blank there makes it plain text.
    const indented = raw.replace(/^[ \t]+/, "").trimEnd();
    const item = /^([-*+]|\d+[.)])[ \t]+/.exec(indented)?.[0] ?? "";
    const content = indented.slice(item.length);
    const mark = content.startsWith("~") ? "~" : "`";
    let length = 0;
    while (content.charAt(length) === mark) length += 1;
    const rest = content.slice(length);
    const isFence = length >= 3;
    if (fence !== "") {
      if (isFence && item === "" && mark === fence.charAt(0) && length >= fence.length && rest.trim() === "") fence = "";
      continue;
    }
    if (isFence && !(mark === "`" && rest.includes("`"))) {
      fence = mark.repeat(length);
      continue;
    }
    if (line === token) return true;
    const bare = line.replaceAll("**", "").replaceAll("<promise>", "").replaceAll("</promise>", "").trim();
    if (bare === token || bare === token.replaceAll("**", "").trim()) return true;
  }
  return false;
}

const DENIED_BEFORE = new Set("not never nearly almost hardly cannot until unless isn't isn’t".split(" "));
const DENIED_BEHIND = new Set("not never cannot yet isn't isn’t".split(" "));

/** As a careful reader takes it: one sentence with the promise in it that denies it, or asks, and nothing is claimed. */
function isAffirmed(summary: string, promise: string): boolean {
  const parts = flatten(summary).split(flatten(promise));
  let affirmed = false;
  for (const [index, before] of parts.slice(0, -1).entries()) {
    const after = parts[index + 1] ?? "";
    // A neighbour of the token's own kind can be the token itself, repeated.
    const left = before === "" && index > 0 ? promise : before;
    const right = after === "" && index + 2 < parts.length ? promise : after;
    if (isWordPart(Array.from(left).at(-1)) || isWordPart(Array.from(right)[0])) continue;
    const begun = before.split(/[.!?;]/).at(-1) ?? "";
    const [, rest = "", mark = ""] = /^([^.!?;]*)(.?)/s.exec(after) ?? [];
    if (wordsOf(begun).some((word) => DENIED_BEFORE.has(word))) return false;
    if (mark === "?" || wordsOf(rest).some((word) => DENIED_BEHIND.has(word))) return false;
    affirmed = true;
  }
  return affirmed;
}

function flatten(text: string): string {
  return text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .split(/\s+/)
    .filter((word) => word !== "")
    .join(" ");
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/[^\p{L}\p{M}\p{N}'’]+/u);
}

function isWordPart(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_]/u.test(character);
}
