import type { PromiseRule } from "../../src/core/chain/spec.ts";

/**
 * Whether a message may claim completion: by a flag `completed` that is true or yes, or by the promise alone on a line, bare or
 * marked up, outside code and quotations. Written independently of the product and slightly wider, so that a claim beyond this is
 * a fault.
 */
export function mayClaim(message: string, { token: given, match }: PromiseRule): boolean {
  if (mayHaveFlag(message)) return true;
  const token = given.trim();
  if (token === "") return false;
  return match === "anywhere" ? message.split(token).length > 1 : hasPromiseLine(message, token);
}

function mayHaveFlag(message: string): boolean {
  const unescaped = message.replace(/\\u([\da-f]{4})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return /completed.*(?:true|yes)/is.test(unescaped);
}

/** Whether a line of the message outside code fences is the promise alone. */
function hasPromiseLine(message: string, token: string): boolean {
  let fence = "";
  for (const raw of message.split("\n")) {
    const line = raw.trim();
    // CommonMark allows only blanks and tabs before a fence.
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
