import type { CommandLine } from "../config/command-line.ts";
import { describeCommands } from "../config/command-line.ts";
import { renderCompletion } from "../config/completion.ts";
import { print } from "./output.ts";

/** `completion bash|zsh|fish`: prints a script for the shell's start file. */
export function completion({ shell }: CommandLine): number {
  return print(renderCompletion(shell ?? "bash", describeCommands()));
}
