import { FIXED_CONFIG, type Git, type GitResult } from "./exec.ts";
import { createLineService } from "./line-service.ts";
import { randomName } from "../fs/random-name.ts";

/** Stages the workspace and writes the tree of it. */
export type SnapshotTaker = {
  /** The second is `null` where the first went too wrong to go on. */
  stage(request: SnapshotOptions): Promise<{ readonly add: GitResult; readonly tree: GitResult | null }>;
};

export type SnapshotOptions = {
  readonly indexFile: string;
  readonly add: readonly string[];
  readonly writeTree: readonly string[];
};

/** A file that cannot be read makes `git add` exit with 1, and all others are staged. */
const ADD_EXIT_MAX = 1;

/**
 * Runs the two commands of every snapshot in a shell that stays: Node takes longer to start a process than git takes to
 * stage a small repository. What they print comes line by line, up to a line of ours that no file name can forge.
 */
export function createSnapshotTaker({ program, cwd, environment }: Git): SnapshotTaker {
  const service = createLineService({ program: "/bin/sh", args: [], cwd, environment });
  const git = [program, ...FIXED_CONFIG].map(quote).join(" ");
  const end = `end-${randomName()}`;
  const readUntilEnd = async (script: string): Promise<{ said: string; codes: readonly string[] }> => {
    const lines: string[] = [];
    for (let line = await service.ask(script); line !== null; line = await service.ask("")) {
      if (line.startsWith(`${end} `)) return { said: lines.join("\n"), codes: line.split(" ").slice(1) };
      lines.push(line);
    }
    return { said: "the shell that runs git has ended", codes: ["128"] };
  };
  return {
    async stage({ indexFile, add, writeTree }) {
      const index = `GIT_INDEX_FILE=${quote(indexFile)}`;
      const added = await readUntilEnd(
        `${index} ${git} ${add.map(quote).join(" ")} 2>&1; a=$?; w=; t=; [ $a -gt ${ADD_EXIT_MAX} ] || { t=$(${index} ${git} ${writeTree.map(quote).join(" ")} 2>&1); w=$?; }; echo "${end} $a $w"; printf '%s\\n' "$t" "${end} 0"\n`,
      );
      const written = added.codes.length > 1 && added.codes[1] !== "" ? await readUntilEnd("") : null;
      const [addCode = "128", treeCode = "128"] = added.codes;
      const addResult: GitResult = { exitCode: Number(addCode), stdout: "", stderr: added.said };
      if (written === null) return { add: addResult, tree: null };
      const exitCode = Number(treeCode);
      return { add: addResult, tree: { exitCode, stdout: exitCode === 0 ? written.said : "", stderr: exitCode === 0 ? "" : written.said } };
    },
  };
}

/** One word for the shell, whatever it holds. */
function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
