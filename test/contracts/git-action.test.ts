import { begin, MAIN, startOwnPlace } from "../support/own-place.ts";
import { createFakeArchive, createFakeRemote, createFakeServer } from "../support/fakes-git.ts";
import { describeArchive } from "./archive.contract.ts";
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
