import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeCommands } from "../../../src/config/command-line.ts";
import { COMMANDS } from "../../../src/config/commands.ts";
import { renderCompletion, SHELLS } from "../../../src/config/completion.ts";
import { scratchFolder } from "../../helpers/scratch.ts";

const SCRIPT = renderCompletion("bash", describeCommands());

/** What bash offers at the end of the last word. */
function complete(...words: readonly string[]): readonly string[] {
  const line = `${SCRIPT}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
_codex_self_iter
printf '%s\n' "\${COMPREPLY[@]}"`;
  const output = execFileSync("bash", ["--norc", "-c", line, "bash", "codex-self-iter", ...words], { encoding: "utf8" });
  return output.split("\n").filter((word) => word !== "");
}

describe("the completion of bash", () => {
  it("offers the commands first", () => {
    expect(complete("")).toEqual([...Object.keys(COMMANDS), "help", "--help", "--version"]);
    expect(complete("st")).toEqual(["status", "stop"]);
    expect(complete("help", "hi")).toEqual(["history"]);
  });

  it("offers only the flags of the command", () => {
    expect(complete("run", "--max-it")).toEqual(["--max-iterations", "--max-iterations-per-day"]);
    expect(complete("run", "--no-com")).toEqual(["--no-commit"]);
    expect(complete("stop", "--max-it")).toEqual([]);
    expect(complete("completion", "")).toEqual(["bash", "zsh", "fish", "--help"]);
  });

  it("offers the values of a choice, after a blank or an equals sign", () => {
    expect(complete("run", "--mode", "")).toEqual(["goal", "roles"]);
    expect(complete("run", "--mode", "=", "r")).toEqual(["roles"]);
    expect(complete("run", "--mode", "=")).toEqual(["goal", "roles"]);
  });

  it("leaves the value of another flag to bash, which offers files", () => {
    expect(complete("run", "--workspace", "")).toEqual([]);
    expect(SCRIPT).toContain("complete -o default");
  });

  it("is loaded by eval, as its first line says", () => {
    const result = spawnSync("bash", ["--norc", "-c", `eval "$1" && complete -p codex-self-iter`, "bash", SCRIPT], { encoding: "utf8" });
    expect(result).toMatchObject({ status: 0, stderr: "", stdout: "complete -o default -F _codex_self_iter codex-self-iter\n" });
  });
});

describe.each(SHELLS)("the completion of %s", (shell) => {
  it("is valid in that shell, and names every command and flag", ({ skip }) => {
    const script = renderCompletion(shell, describeCommands());
    for (const { flags, name } of describeCommands()) {
      expect(script).toContain(name);
      for (const { flag } of flags) expect(script).toContain(shell === "fish" ? `-l ${flag.slice(2)}` : flag);
    }
    const folder = scratchFolder({ script });
    const checked = spawnSync(shell, ["-n", join(folder.path, "script")], {
      env: { HOME: folder.path, PATH: process.env["PATH"] },
      encoding: "utf8",
    });
    folder.remove();
    if (checked.error !== undefined) skip(`This machine has no ${shell}.`);
    expect(checked).toMatchObject({ status: 0, stderr: "" });
  });
});
