import { randomName } from "../fs/random-name.ts";
import { FIXED_CONFIG, type Git, type GitResult } from "./exec.ts";
import { type AnswerReader, createResidentProcess } from "./resident-process.ts";

/** Runs git commands one after the other, with this index file. Standard error is part of the output. */
export type GitShell = {
  /** `signal` ends git at once. */
  run(indexFile: string, commands: readonly (readonly string[])[], signal?: AbortSignal): Promise<readonly GitResult[]>;
};

/** Runs git in a resident shell, in half the time. Throws GIT_STOPPED. The random name in the end lines keeps file names from forging one. */
export function createGitShell({ program, cwd, environment, limits }: Git): GitShell {
  const shell = createResidentProcess({ program: "/bin/sh", args: [], cwd, environment, limits, command: "add" });
  const git = [program, ...FIXED_CONFIG].map(quote).join(" ");
  const end = `end-${randomName()}`;
  return {
    async run(indexFile, commands, signal) {
      const script = commands.map(
        (args) => `GIT_INDEX_FILE=${quote(indexFile)} ${git} ${args.map(quote).join(" ")} 2>&1; printf '\\n%s %s\\n' ${end} $?\n`,
      );
      const read = async (output: AnswerReader): Promise<readonly GitResult[]> => {
        const results: GitResult[] = [];
        while (results.length < commands.length) results.push(await readResult(output, end));
        return results;
      };
      const ask = (): Promise<readonly GitResult[] | null> => shell.ask(script.join(""), read, signal);
      return (
        (await ask()) ?? (await ask()) ?? commands.map(() => ({ exitCode: 128, stdout: "", stderr: "The shell that runs git ended." }))
      );
    },
  };
}

async function readResult({ line }: AnswerReader, end: string): Promise<GitResult> {
  const lines: string[] = [];
  for (let text = await line(); ; text = await line()) {
    if (!text.startsWith(`${end} `)) lines.push(text);
    else return { exitCode: Number(text.slice(end.length)), stdout: lines.join("\n"), stderr: lines.join("\n") };
  }
}

function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
