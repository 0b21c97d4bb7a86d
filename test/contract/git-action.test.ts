import { begin, MAIN, startOwnPlace } from "../helpers/temp-home.ts";
import { createFakeRepository } from "../helpers/fakes/engine.ts";
import { createFakeArchive, createFakeBranch, createFakeRemote, createFakeServer } from "../helpers/fakes/git.ts";
import { describeArchive } from "./archive.contract.ts";
import { describeBranch } from "./branch.contract.ts";
import { describeRemote } from "./remote.contract.ts";

describeRemote("git", async () => {
  const place = await startOwnPlace({ "a.txt": "a\n" });
  const own = await place.open();
  const remote = place.remote(own);
  const { main } = await begin(own, remote);
  let count = 0;
  return {
    remote,
    main,
    makeCommit: () => own.archive.write(new Map([["x", String((count += 1))]]), null, "work"),
    moveElsewhere: (ref) => place.repository.commit({ ref, files: { "p.txt": "p" } }),
    refOnServer: place.repository.findRef,
    dispose: place.close,
  };
});
describeArchive("git", async () => {
  const place = await startOwnPlace({ "a.txt": "a\n" });
  const own = await place.open();
  return { archive: own.archive, dispose: place.close };
});

describeBranch("git", async () => {
  const place = await startOwnPlace({ "a.txt": "a\n" });
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
      return (await remote.fetchOnto(MAIN)) ?? "";
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
describeArchive("fake", async () => ({ archive: createFakeArchive(), dispose: async () => {} }));
describeBranch("fake", async () => {
  const repository = createFakeRepository({ "a.txt": "a\n" });
  return {
    branch: createFakeBranch(repository),
    repository,
    first: repository.head.sha ?? "",
    write: (path, text) => void repository.files.set(path, text),
    fetchOther: async () => "0123456789".repeat(4),
    dispose: async () => {},
  };
});
