import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type ActionProject, countingAgent, createActionProject } from "../../helpers/action-project.ts";
import type { FakeGitHubRun } from "../../fake-github/fake-github.ts";
import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";
import { IS_FULL } from "../../helpers/test-mode.ts";

let project: ActionProject;
let outside: ScratchFolder;

beforeEach(() => {
  outside = scratchFolder();
});

afterEach(async () => {
  await project.close();
  outside.remove();
});

/** Records what ran it and its environment. */
const trap = (): string => {
  const file = join(outside.path, "trap.sh");
  outside.write("trap.sh", `#!/bin/sh\n{ echo "$0 $*"; env; } >> ${join(outside.path, "sprung")}\ncat\nexit 0\n`);
  return file;
};

const plantHooks = (file: string): string =>
  `mkdir -p .git/hooks hooks; for h in pre-commit pre-push post-checkout post-merge reference-transaction post-index-change; do
  cp ${file} .git/hooks/$h; chmod +x .git/hooks/$h; cp ${file} hooks/$h; chmod +x hooks/$h; done; git config core.hooksPath "$PWD/hooks"`;

const plantFilters = (file: string): string =>
  `git config filter.x.clean ${file}; git config filter.x.smudge ${file}; git config filter.x.process ${file}; git config diff.x.textconv ${file}; git config merge.x.driver ${file}
chmod +x ${file}; echo '* filter=x diff=x merge=x' > .gitattributes; mkdir -p .git/info; echo '* filter=x' > .git/info/attributes`;

/** Programs that git may run, and the attacker's credentials. */
const plantPrograms = (file: string): string =>
  `chmod +x ${file}; for k in core.fsmonitor core.editor core.pager core.sshCommand core.askPass core.gitProxy credential.helper gpg.program sequence.editor uploadpack.packObjectsHook core.alternateRefsCommand diff.external; do git config $k ${file}; done; git config commit.gpgSign true; git config --global core.fsmonitor ${file}; git config --global credential.helper ${file}; printf 'machine github.localhost login evil password evil\\n' > ~/.netrc`;

/** Redirects git to another server. */
const plantAddresses = (): string =>
  `for n in "$(git remote get-url origin)" http://github.localhost https://github.com; do git config url.http://127.0.0.1:9/.insteadOf "$n"; git config url.http://127.0.0.1:9/.pushInsteadOf "$n"; done; git config remote.origin.pushurl http://127.0.0.1:9/; git config --global http.proxy http://127.0.0.1:9; git config http.extraheader "AUTHORIZATION: basic ZXZpbDpldmls"`;

const plantRepository = (): string =>
  `mkdir -p inner && (cd inner && git init -q . && echo x > x && git add x && git -c user.name=a -c user.email=a@b commit -qm x); printf '[submodule "inner"]\\n\\tpath = inner\\n\\turl = ../evil\\n' > .gitmodules`;

const plantLinks = (): string =>
  `ln -sf /etc/passwd passwd; ln -sf / root; ln -sf loop loop; mkfifo pipe; mkdir -p deep && ln -sf ../.. deep/up; rm -f plan.new`;

const plantPipes = (): string =>
  `mkdir -p piped; echo x > piped/x; mkfifo piped/.gitignore piped/.gitattributes .gitmodules; cd .git; rm -f index packed-refs; mkfifo index packed-refs objects/info/alternates objects/pack/multi-pack-index objects/pack/pack-1111111111111111111111111111111111111111.idx; cd ..`;

type Plant = (file: string) => string;

/** Some are planted together: in the full form each has an iteration of its own, so that none can hide another. */
const GROUPS: readonly (readonly Plant[])[] = [[plantHooks, plantFilters, plantPrograms], [plantAddresses], [plantRepository, plantLinks]];

/** What one iteration plants: each run has a fresh checkout. */
const PLANTS: readonly Plant[] = [
  ...(IS_FULL
    ? GROUPS.flat()
    : GROUPS.map(
        (group): Plant =>
          (file) =>
            group.map((plant) => plant(file)).join("\n"),
      )),
  // A file, a link, or nothing in place of .git.
  () => `rm -rf .git; echo "gitdir: /nonexistent" > .git`,
  () => "mv .git ../moved-git && ln -s ../moved-git .git",
  () => "rm -rf .git",
  plantPipes,
];

/** Plants in the state dir, where every file belongs to the loop. */
const STATE_PLANTS: Readonly<Record<string, string>> = {
  "links to files of others": `cd .codex-self-iter; for f in runtime.json status.json .lock lock logs/iterations.jsonl; do rm -rf $f; ln -s OUTSIDE/victim $f; done; cd ..`,
  "a link in place of its folders": `rm -rf .codex-self-iter/logs .codex-self-iter/prompts; ln -s OUTSIDE .codex-self-iter/logs; ln -s OUTSIDE .codex-self-iter/prompts`,
  pipes: `cd .codex-self-iter; for f in runtime.json status.json logs/x.log prompts/y.md; do rm -rf $f; mkfifo $f; done; cd ..`,
  "nothing at all": `rm -rf .codex-self-iter`,
  "a link in place of itself": `rm -rf .codex-self-iter; ln -s OUTSIDE .codex-self-iter`,
};

/** Each run plants the next one. */
function planting(scripts: readonly string[]): string {
  const cases = scripts.map((script, index) => `${index}) { ${script}\n} > /dev/null 2>&1 ;;`);
  return `case $(ls notes 2>/dev/null | wc -l | tr -d ' ') in\n${cases.join("\n")}\nesac\n${countingAgent(scripts.length + 1)}`;
}

const errorsOf = (runs: readonly FakeGitHubRun[]): readonly string[] =>
  runs.flatMap(({ log }, index) => log.filter((line) => line.startsWith("##[error]")).map((line) => `run ${index + 1}: ${line}`));

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

describe("an agent that plants traps", () => {
  it("for git: none is triggered and the chain completes", async () => {
    const file = trap();
    const scripts = PLANTS.map((plant) => plant(file));
    project = await createActionProject({ agent: planting(scripts) });
    const { repository, git } = project.github;
    const runs = await project.runChain();
    expect(errorsOf(runs)).toEqual([]);
    expect(await project.pushedIterations()).toEqual(upTo(scripts.length + 1));
    expect(runs.at(-1)?.result?.outputs["completed"]).toBe("true");
    expect(existsSync(join(outside.path, "sprung"))).toBe(false);
    const pushes = git.requests.filter(({ service }) => service === "git-receive-pack");
    expect(new Set(pushes.map(({ login }) => login))).toEqual(new Set(["github-actions[bot]"]));
    expect(git.requests.filter(({ status }) => status >= 400)).toEqual([]);
    const tree = await repository.git("ls-tree", "-r", "codex-self-iter/main");
    expect(tree).not.toContain("160000");
    // They were planted; otherwise the test would prove nothing.
    expect(tree).toContain(".gitattributes");
    expect(tree).toMatch(/^120000 .*passwd$/m);
  });

  // The fast form of test/security/state-files.test.ts attacks the state dir too.
  it.runIf(IS_FULL)("in the state dir: no other file changes and the chain completes", async () => {
    outside.write("victim", "precious\n");
    const scripts = Object.values(STATE_PLANTS).map((plant) => plant.replaceAll("OUTSIDE", outside.path));
    project = await createActionProject({ agent: planting(scripts) });
    const runs = await project.runChain();
    expect(errorsOf(runs)).toEqual([]);
    expect(await project.pushedIterations()).toEqual(upTo(scripts.length + 1));
    const warned = runs.map(({ log }) => log.some((line) => line.includes("links or special files")));
    expect(warned).toEqual([...Object.keys(STATE_PLANTS).map((name) => name !== "nothing at all"), false]);
    expect((await project.state())?.records.map(({ iteration }) => iteration)).toEqual(upTo(scripts.length + 1));
    expect(readFileSync(join(outside.path, "victim"), "utf8")).toBe("precious\n");
    expect(readdirSync(outside.path)).toEqual(["victim"]);
  });
});
