import { rmSync } from "node:fs";
import { join } from "node:path";

import { createFakeRepository } from "../helpers/fakes/engine.ts";
import { createFakeRemote, createFakeServer, createFakeStateCommits, createFakeWorkBranch } from "../helpers/fakes/git.ts";
import { openRepositoryAt } from "../helpers/open-repository.ts";
import { scratchRepository } from "../helpers/scratch.ts";
import { begin, MAIN, startTempHome } from "../helpers/temp-home.ts";
import { describeRemote } from "./remote.contract.ts";
import { describeRepository } from "./repository.contract.ts";
import { describeStateCommits } from "./state-commits.contract.ts";
import { describeWorkBranch } from "./work-branch.contract.ts";

const dispose = (): void => {};

describeRepository("fake", (files) => {
  const repository = createFakeRepository(files);
  return {
    repository,
    write: (path, text) => repository.files.set(path, text),
    remove: (path) => repository.files.delete(path),
    commitElsewhere() {
      repository.head.sha = "0123456789012345678901234567890123456789";
    },
    head: () => repository.head.sha,
    dispose,
  };
});
describeRepository("git", async (files) => {
  const scratch = scratchRepository({ files });
  return {
    repository: (await openRepositoryAt({ workspace: scratch.path, environment: scratch.environment })).repository,
    write: (path, text) => void scratch.write(path, text),
    remove: (path) => rmSync(join(scratch.path, path)),
    commitElsewhere: () => void scratch.git("commit", "-q", "--allow-empty", "-m", "elsewhere"),
    head: () => scratch.git("rev-parse", "HEAD"),
    dispose: scratch.remove,
  };
});

describeRemote("fake", () => {
  let count = 0;
  const newSha = (): string => String((count += 1)).padStart(40, "0");
  const main = newSha();
  const server = createFakeServer({ [MAIN]: main });
  return {
    remote: createFakeRemote(server),
    main,
    createCommit: async () => newSha(),
    async pushElsewhere(ref) {
      const sha = newSha();
      server.refs.set(ref, sha);
      return sha;
    },
    refOnServer: async (ref) => server.refs.get(ref) ?? null,
    dispose,
  };
});
describeRemote("git", async () => {
  const home = await startTempHome({ "a.txt": "a\n" });
  const own = await home.open();
  const remote = home.remote(own);
  const { main } = await begin(own, remote);
  let count = 0;
  return {
    remote,
    main,
    createCommit: () => own.stateCommits.write(new Map([["x", String((count += 1))]]), null, "work"),
    pushElsewhere: (ref) => home.repository.commit({ ref, files: { "p.txt": "p" } }),
    refOnServer: home.repository.findRef,
    dispose: home.close,
  };
});

describeStateCommits("fake", () => ({ stateCommits: createFakeStateCommits(), dispose }));
describeStateCommits("git", async () => {
  const home = await startTempHome({ "a.txt": "a\n" });
  const own = await home.open();
  return { stateCommits: own.stateCommits, dispose: home.close };
});

describeWorkBranch("fake", () => {
  const repository = createFakeRepository({ "a.txt": "a\n" });
  return {
    branch: createFakeWorkBranch(repository),
    repository,
    first: repository.head.sha ?? "",
    write: (path, text) => void repository.files.set(path, text),
    fetchOther: async () => "0123456789".repeat(4),
    dispose,
  };
});
describeWorkBranch("git", async () => {
  const home = await startTempHome({ "a.txt": "a\n" });
  const own = await home.open();
  const remote = home.remote(own);
  const { main } = await begin(own, remote);
  return {
    branch: own.branch,
    repository: own.repository,
    first: main,
    write: home.write,
    async fetchOther() {
      await home.repository.commit({ ref: MAIN, files: { "a.txt": "theirs\n" } });
      return (await remote.fetchWithHistory(MAIN)) ?? "";
    },
    dispose: home.close,
  };
});
