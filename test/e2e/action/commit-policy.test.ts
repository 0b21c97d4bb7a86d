import { afterEach, describe, expect, it } from "vitest";

import { NUMBER, logOf, STATE, WORK } from "../../helpers/action-chain.ts";
import { type ActionProject, type ActionProjectOptions, createActionProject, handoffLine } from "../../helpers/action-project.ts";

let project: ActionProject;
afterEach(() => project.close());

/** Runs `first` in the first iteration, and saves the prompt of the second one. */
const agentOf = (first: string): string => `${NUMBER}
mkdir -p notes; echo "note $n" > "notes/$n.txt"
if [ $n = 1 ]; then ${first}
else cp "$1" notes/prompt.txt; fi
${handoffLine("\"wrote note '$n'\"", "\"write the note after '$n'\"")}`;

async function runChain(first: string, options: ActionProjectOptions = {}) {
  project = await createActionProject({
    checkout: null,
    ...options,
    agent: agentOf(first),
    with: { "max-iterations": "2", ...options.with },
  });
  const runs = await project.runChain();
  const { repository } = project.github;
  const files = async (ref = WORK): Promise<readonly string[]> =>
    (await repository.findRef(ref)) === null ? [] : (await repository.git("ls-tree", "-r", "--name-only", ref)).split("\n");
  return {
    runs,
    repository,
    files,
    read: (path: string, ref = WORK) => repository.readFile(ref, path),
    records: (await project.state())?.records ?? [],
  };
}

const FILES = {
  "AGENTS.md": "Be kind.\n",
  "docs/CODEOWNERS": "* @ada\n",
  "TASK.md": "# Task\n",
  "plan.md": "# Plan\n\n- [ ] one\n- [ ] two\n",
};

/** Every way to change protected paths. */
const MEDDLE = `echo "Be mean." > AGENTS.md; mkdir -p deep/er; echo x > deep/er/AGENTS.md; rm -rf docs; ln -s notes docs; chmod +x TASK.md
mkdir -p .GitHub/workflows; echo x > .GitHub/workflows/x.yml; git mv agent.sh .github/agent.sh; git mv .github/agent.sh agent.sh; echo x > .gitmodules
echo 'max_iterations = 99' > codex-self-iter.toml; echo stop > .codex-stop
printf '# Another plan\\n- [x] one\\n- [ ] three\\n' > plan.md`;

describe("protected paths", () => {
  it("are reverted, the rest and ticked boxes are kept, and the next prompt says so", async () => {
    const { files, read, records, runs } = await runChain(MEDDLE, { files: FILES });
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
    expect(await project.pushedIterations()).toEqual([1, 2]);
    expect(await files()).toEqual([
      ".github/workflows/loop.yml",
      "AGENTS.md",
      "TASK.md",
      "agent.sh",
      "docs/CODEOWNERS",
      "notes/1.txt",
      "notes/2.txt",
      "notes/prompt.txt",
      "plan.md",
    ]);
    expect(await read("AGENTS.md")).toBe("Be kind.");
    expect(await read("plan.md")).toBe("# Plan\n\n- [x] one\n- [ ] two");
    expect(await project.github.repository.git("ls-tree", WORK, "TASK.md")).toMatch(/^100644/);
    expect(records[0]?.reverted).toEqual(
      expect.arrayContaining(["AGENTS.md: only people change it", "docs: only people change it", "plan.md: only its boxes may be ticked"]),
    );
    const prompt = await read("notes/prompt.txt");
    expect(prompt).toContain("AGENTS.md");
    expect(prompt).toContain("The rest of the work was kept.");
    expect(logOf(runs[0])).toContain("##[warning]Iteration 1 changed files that it may not change; they were reverted: ");
    expect(project.github.api.comments.at(-1)?.body).toContain("**Reverted");
  });

  it("with on-protected: fail fail the run and save the unfinished work", async () => {
    const { files, read, repository, runs } = await runChain(MEDDLE, { files: FILES, with: { "on-protected": "fail" } });
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["failure"]);
    expect(logOf(runs[0])).toContain("The commit policy refused the work of an iteration. It changed files that only people change: ");
    expect(logOf(runs[0])).toContain("on-protected: revert");
    expect(await repository.findRef(WORK)).toBeNull();
    const ref = "refs/codex-self-iter/unfinished/main/1";
    expect(await read("AGENTS.md", ref)).toBe("Be mean.");
    expect(await files(ref)).toContain("notes/1.txt");
    // GitHub rejects workflow files from a job's token, in any letter case.
    expect(await files(ref)).not.toContain(".GitHub/workflows/x.yml");
  });

  it("with on-protected: allow are pushed, except workflow files and the config of the base branch", async () => {
    const { read, records } = await runChain(`${MEDDLE}; rm -f .codex-stop; echo x > mine.txt; echo x > ours.txt`, {
      files: { ...FILES, "codex-self-iter.toml": 'on_protected = "allow"\n' },
    });
    expect(await read("AGENTS.md")).toBe("Be mean.");
    expect(await read("plan.md")).toContain("three");
    expect(records[0]?.reverted).toEqual([".GitHub/workflows/x.yml: only people change it"]);
  });

  it("include the user's and exclude those with an exclamation mark", async () => {
    const { read, records } = await runChain("echo mine > law.txt; echo mine > AGENTS.md", {
      files: { ...FILES, "law.txt": "theirs\n" },
      with: { "protected-paths": "law.txt, !AGENTS.md" },
    });
    expect(records[0]?.reverted).toEqual(["law.txt: only people change it"]);
    expect([await read("law.txt"), await read("AGENTS.md")]).toEqual(["theirs", "mine"]);
  });
});

const KEY = "sk-test-that-is-to-be-seen-nowhere-0123456789";
const TOKEN = ["glpat", "aB3cD4eF5gH6iJ7kL8mN"].join("-");

describe("a secret", () => {
  it("is pushed in no file, file name or message, and everything else is", async () => {
    const leak = `key=$(echo c2stdGVzdC10aGF0LWlzLXRvLWJlLXNlZW4tbm93aGVyZS0wMTIzNDU2Nzg5 | base64 -d)
printf 'x%s' "$key" | base64 > notes/base64.txt; echo x > "notes/$key.txt"; printf %s "$key" | rev > notes/rev.txt
printf %s "$key" | sed 's/...../&\\n/g' > notes/lines.txt; printf %s "$key" | od -An -tx1 > notes/hex.txt
tok="glp""${TOKEN.slice(3)}"; echo "token $tok" > notes/token.txt; cp fixture.txt notes/fixture.txt; mkdir test; echo 'token ${TOKEN.replace("a", "b")}' > test/token.txt
echo '{"summary":"found '$key' and '$tok'","next_goal":"use '$(printf %s "$key" | rev)' more","completed":false,"stop":false,"reason":"","evidence":""}'; exit 0`;
    // Tokens that the repository contains already are allowed, such as those in the agent's script.
    const { files, records, repository, runs } = await runChain(leak, {
      files: { "fixture.txt": `${TOKEN.replace("a", "c")}\n` },
      with: { "openai-api-key": KEY, "secret-scan-allow": "test/**" },
    });
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
    expect(await files()).toEqual(expect.arrayContaining(["notes/1.txt", "notes/fixture.txt", "test/token.txt"]));
    expect((await files()).filter((path) => /base64|rev|lines|hex|token.txt|sk-/.test(path))).toEqual(["test/token.txt"]);
    expect(records[0]?.reverted).toEqual(
      expect.arrayContaining([
        "notes/base64.txt: it contains a secret of this run",
        "notes/token.txt: it contains a GitLab token",
        "notes/***.txt: it contains a secret of this run",
      ]),
    );
    expect(records[0]?.summary).toBe("found *** and ***");
    const state = await repository.git("grep", "-h", "", STATE);
    const messages = await repository.git("log", "--format=%B", WORK);
    const shown = [state, messages, logOf(runs[0]), JSON.stringify(runs.map(({ result }) => [result?.outputs, result?.summary]))].join(
      "\n",
    );
    for (const secret of [KEY, Array.from(KEY).toReversed().join(""), TOKEN])
      expect(shown.includes(secret), secret.slice(0, 6)).toBe(false);
  });
});

describe("the size of a change", () => {
  it("reverts a large file, and saves too many deletions as unfinished work", async () => {
    const old = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`old/old-${index}.txt`, `old ${index}\n`]));
    const { files, records, runs } = await runChain("head -c 3000 /dev/zero | tr '\\0' x > notes/large.txt; rm -rf old", {
      files: old,
      with: { "max-file-bytes": "2999" },
    });
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
    expect(records[0]).toMatchObject({
      phase: "agent_error",
      reverted: [expect.stringMatching(/^notes\/large\.txt: it has 3000 bytes/)],
    });
    expect(records[0]?.error).toContain("It deleted 30 of 33 files");
    expect(await project.pushedIterations()).toEqual([2]);
    expect((await files()).filter((path) => path.startsWith("old/"))).toHaveLength(30);
    const ref = "refs/codex-self-iter/unfinished/main/1";
    expect((await files(ref)).filter((path) => /^(old|notes)/.test(path))).toEqual(["notes/1.txt"]);
    expect(logOf(runs[0])).toContain(`The unfinished work is saved as ${ref}.`);
  });
});
