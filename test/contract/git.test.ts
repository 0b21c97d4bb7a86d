import { begin, MAIN, startTempHome } from "../helpers/temp-home.ts";
import { createFakeRepository } from "../helpers/fakes/engine.ts";
import { createFakeStateCommits, createFakeWorkBranch, createFakeRemote, createFakeServer } from "../helpers/fakes/git.ts";
import { describeStateCommits } from "./state-commits.contract.ts";
import { describeWorkBranch } from "./work-branch.contract.ts";
import { describeRemote } from "./remote.contract.ts";

describeRemote("git", async () => {
  const place = await startTempHome({ "a.txt": "a\n" });
  const own = await place.open();
  const remote = place.remote(own);
  const { main } = await begin(own, remote);
  let count = 0;
  return {
    remote,
    main,
    makeCommit: () => own.stateCommits.write(new Map([["x", String((count += 1))]]), null, "work"),
    moveElsewhere: (ref) => place.repository.commit({ ref, files: { "p.txt": "p" } }),
    refOnServer: place.repository.findRef,
    dispose: place.close,
  };
});
describeStateCommits("git", async () => {
  const place = await startTempHome({ "a.txt": "a\n" });
  const own = await place.open();
  return { stateCommits: own.stateCommits, dispose: place.close };
});

describeWorkBranch("git", async () => {
  const place = await startTempHome({ "a.txt": "a\n" });
  const own = await place.open();
  const remote = place.remote(own);
  const { main } = await begin(own, remote);
  return {
    branch: own.branch,
    repository: own.repository,
    first: main,
    write: place.write,
    async fetchOther() {
      await place.repository.commit({ ref: MAIN, files: { "a.txt": "theirs\n" } });
      return (await remote.fetchWithHistory(MAIN)) ?? "";
    },
    dispose: place.close,
  };
});

describeRemote("fake", async () => {
  let count = 0;
  const name = (): string => String((count += 1)).padStart(40, "0");
  const main = name();
  const server = createFakeServer({ [MAIN]: main });
  return {
    remote: createFakeRemote(server),
    main,
    makeCommit: async () => name(),
    async moveElsewhere(ref) {
      const sha = name();
      server.refs.set(ref, sha);
      return sha;
    },
    refOnServer: async (ref) => server.refs.get(ref) ?? null,
    dispose: async () => {},
  };
});
describeStateCommits("fake", async () => ({ stateCommits: createFakeStateCommits(), dispose: async () => {} }));
describeWorkBranch("fake", async () => {
  const repository = createFakeRepository({ "a.txt": "a\n" });
  return {
    branch: createFakeWorkBranch(repository),
    repository,
    first: repository.head.sha ?? "",
    write: (path, text) => void repository.files.set(path, text),
    fetchOther: async () => "0123456789".repeat(4),
    dispose: async () => {},
  };
});
