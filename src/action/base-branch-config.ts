import { relative } from "node:path";

import type { StateCommits } from "../ports/git.ts";
import type { ConfigFiles } from "../config/resolve.ts";

/**
 * The configuration as the base branch has it. The agent works on the work branch, and could otherwise raise its own limits
 * there; on the base branch a person has looked at it.
 */
export function configFilesAt(stateCommits: Pick<StateCommits, "read">, commit: string | null, workspace: string): ConfigFiles {
  const read = async (path: string): Promise<string | null> => {
    const way = relative(workspace, path);
    if (commit === null || way === "" || way.startsWith("..")) return null;
    return await stateCommits.read(commit, way);
  };
  return {
    async kindOf(path) {
      if (path === workspace) return "folder";
      return (await read(path)) === null ? null : "file";
    },
    readText: async (path) => (await read(path)) ?? "",
  };
}

/** Whether the clock starts this workflow. */
export async function hasSchedule(stateCommits: Pick<StateCommits, "read">, commit: string | null, workflowPath: string): Promise<boolean> {
  const text = commit === null ? null : await stateCommits.read(commit, workflowPath);
  return text !== null && triggersOf(text).includes("schedule");
}

/**
 * The events below `on:`, read without a YAML parser: GitHub has parsed the file already, so only the ways to write it that people
 * use are told apart. A step or an input of the same name is none, as it stands deeper.
 */
function triggersOf(workflow: string): readonly string[] {
  const lines = workflow
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map(withoutComment);
  const first = lines.findIndex((line) => /^(?:on|"on"|'on')\s*:/.test(line));
  if (first === -1) return [];
  const end = lines.findIndex((line, index) => index > first && /^[^\s\]}-]/.test(line));
  const inline = (lines[first] ?? "").replace(/^[^:]*:/, "").trim();
  const below = lines.slice(first + 1, end === -1 ? undefined : end).filter((line) => line.trim() !== "");
  if (/^[[{]/.test(inline)) return keysOfFlow([inline, ...below].join(" "));
  if (inline === "" && /^\s*[[{]/.test(below[0] ?? "")) return keysOfFlow(below.join(" "));
  const indent = /^\s*/.exec(below[0] ?? "")?.[0] ?? "";
  const keys = below.map((line) => (line.startsWith(indent) ? KEY.exec(line.slice(indent.length))?.[2] : undefined));
  return keys.filter((key) => key !== undefined);
}

const KEY = /^(["']?)([\w-]+)\1\s*:/;

/** The keys of the outer braces: `{ push: { branches: [a] }, schedule: [...] }`. */
function keysOfFlow(flow: string): readonly string[] {
  const bare = flow.replace(/(?:"[^"]*"|'[^']*')(\s*:)?/g, (quoted: string, colon: string | undefined) =>
    colon === undefined ? "x" : quoted,
  );
  let rest = bare.replace(/^\s*\{/, "");
  for (let before = ""; before !== rest;) [before, rest] = [rest, rest.replace(/\{[^{}]*\}|\[[^[\]]*\]/g, "x")];
  return rest.split(",").flatMap((part) => KEY.exec(part.trim())?.[2] ?? []);
}

/** A `#` begins a comment where it begins a word, outside of quotes. */
function withoutComment(line: string): string {
  return /^(?:"[^"]*"|'[^']*'|(?<=\S)#|[^#"'])*/.exec(line)?.[0].trimEnd() ?? "";
}
