import { onTestFinished, vi } from "vitest";
import { type CommandLine, parseCommandLine } from "../../../src/config/command-line.ts";
import { scratchFolder, type ScratchFolder } from "../../helpers/scratch.ts";

/** A workspace for one test, deleted afterwards. */
export function createWorkspace(files: Readonly<Record<string, string>> = {}): ScratchFolder {
  const folder = scratchFolder(files);
  onTestFinished(folder.remove);
  return folder;
}

export function commandLine(...args: readonly string[]): CommandLine {
  const line = parseCommandLine(args);
  if (line.command === "help" || line.command === "overview") throw new Error("Expected a command, not help.");
  return line;
}

/** Replaces a stream's `write` during `action`. Returns what was written. */
export async function capture(stream: NodeJS.WriteStream, action: () => unknown): Promise<string> {
  const written: string[] = [];
  const spy = vi.spyOn(stream, "write").mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  try {
    await action();
  } finally {
    spy.mockRestore();
  }
  return written.join("");
}
