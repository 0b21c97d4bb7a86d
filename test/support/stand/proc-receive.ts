/**
 * The git server's `proc-receive` hook (githooks(5)): git hands over every ref of a push and gets a verdict for each. What
 * is accepted falls through to git itself, which then compares and swaps the refs as on any server. A `pre-receive` hook
 * could only say "pre-receive hook declined"; this one answers in GitHub's words.
 */
import { execFileSync } from "node:child_process";
import { readSync, writeSync } from "node:fs";

import type { PushOrder } from "./push-rules.ts";
import { findRule, hasNoObject, renderRuleNotice, WORKFLOWS_FOLDER } from "./push-rules.ts";

type Command = { readonly before: string; readonly after: string; readonly ref: string };

const order = JSON.parse(process.env["STAND_PUSH"] ?? "{}") as PushOrder;

const greeting = readGroup();
const isAtomic = greeting.some((line) => line.includes("\0") && line.split("\0")[1]?.trim().split(" ").includes("atomic"));
writePacket(`version=1\0${isAtomic ? "atomic" : ""}`);
writeFlush();

const commands = readGroup().map((line): Command => {
  const [before = "", after = "", ref = ""] = line.trim().split(" ");
  return { before, after, ref };
});
const refusals = commands.map((command) => refuse(command));
const anyRefused = refusals.some((refusal) => refusal !== null);
for (const [index, command] of commands.entries()) {
  const refusal = refusals[index] ?? null;
  // Of a push that was asked to be atomic, nothing lands where one ref is refused.
  const reason = refusal ?? (isAtomic && anyRefused ? "atomic push failure" : null);
  if (reason === null) {
    writePacket(`ok ${command.ref}`);
    writePacket("option fall-through");
  } else {
    writePacket(`ng ${command.ref} ${reason}`);
  }
}
writeFlush();

/** The reason a ref is refused for, as the client shows it in brackets; `null` where it is not. */
function refuse(command: Command): string | null {
  const rule = findRule(order.rules, command.ref);
  if (rule !== null) {
    const notice = renderRuleNotice(rule, command.ref);
    for (const line of notice.lines) console.error(line);
    return notice.reason;
  }
  if (order.workflows || hasNoObject(command.after)) return null;
  const file = findNewWorkflow(command.after);
  if (file === null) return null;
  const [who, what] = order.kind === "app" ? ["a GitHub App", "`workflows` permission"] : ["a Personal Access Token", "`workflow` scope"];
  return `refusing to allow ${who} to create or update workflow \`${file}\` without ${what}`;
}

/**
 * A workflow file that a pushed commit creates or changes, and that no branch has at the same path with the same content:
 * GitHub's documented exception is what lets a merge of the default branch through.
 */
function findNewWorkflow(after: string): string | null {
  const format = ["--reverse", "--full-history", "-m", "--format=", "--raw", "--no-abbrev", "--no-renames", "--diff-filter=d"];
  const changes = askGit("log", ...format, after, "--not", "--all", "--", WORKFLOWS_FOLDER);
  for (const change of changes) {
    const [about = "", path = ""] = change.split("\t");
    const blob = about.split(" ")[3];
    if (blob !== undefined && !isOnSomeBranch(path, blob)) return path;
  }
  return null;
}

function isOnSomeBranch(path: string, blob: string): boolean {
  return askGit("for-each-ref", "--format=%(objectname)", "refs/heads/").some((tip) =>
    askGit("ls-tree", "-r", tip, "--", path).some((entry) => entry.split(/[ \t]/)[2] === blob),
  );
}

function askGit(...args: readonly string[]): readonly string[] {
  return execFileSync("git", [...args], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] })
    .split("\n")
    .filter((line) => line !== "");
}

/** The packets up to the next flush packet (gitprotocol-common(5), pkt-line). */
function readGroup(): readonly string[] {
  const lines: string[] = [];
  for (;;) {
    const length = Number.parseInt(readBytes(4).toString("latin1"), 16);
    if (!(length > 4)) return lines;
    lines.push(readBytes(length - 4).toString("utf8"));
  }
}

function readBytes(count: number): Buffer {
  const bytes = Buffer.alloc(count);
  let filled = 0;
  while (filled < count) {
    const read = readOnce(bytes, filled, count - filled);
    if (read === 0) process.exit(1);
    filled += read;
  }
  return bytes;
}

function readOnce(bytes: Buffer, offset: number, count: number): number {
  for (;;) {
    try {
      return readSync(0, bytes, offset, count, null);
    } catch (error) {
      // The pipe is not ready: git has not written yet.
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    }
  }
}

function writePacket(text: string): void {
  const bytes = Buffer.from(text);
  writeSync(1, (bytes.length + 4).toString(16).padStart(4, "0"));
  writeSync(1, bytes);
}

function writeFlush(): void {
  writeSync(1, "0000");
}
