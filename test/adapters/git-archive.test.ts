import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { OwnRepository } from "../../src/adapters/git-own.ts";
import { begin, MAIN, type OwnPlace, startOwnPlace } from "../support/own-place.ts";

let place: OwnPlace;
let own: OwnRepository;

beforeEach(async () => {
  place = await startOwnPlace({ "a.txt": "a\n", "d/b.txt": "b\n" });
  own = await place.open();
});

afterEach(async () => {
  await place.close();
});

describe("the archive", () => {
  it("reads a file of a fetched commit, in a folder too, and no folder", async () => {
    const { main } = await begin(own, place.remote(own));
    expect(await own.archive.read(main, "a.txt")).toBe("a\n");
    expect(await own.archive.read(main, "d/b.txt")).toBe("b\n");
    for (const path of ["d", "none", "", "a.txt\nd/b.txt", "../a.txt"]) expect(await own.archive.read(main, path)).toBeNull();
    for (const commit of ["0".repeat(40), MAIN, "--help"]) expect(await own.archive.read(commit, "a.txt")).toBeNull();
  });

  it("does not read a file that is too large to be ours", async () => {
    const large = await own.archive.write(new Map([["x", "x".repeat(17 * 1024 * 1024)]]), null, "large");
    expect(await own.archive.read(large, "x")).toBeNull();
  });

  it("writes beside the workspace: no index, no branch and no file of it moves", async () => {
    await begin(own, place.remote(own));
    const before = await own.repository.snapshot();
    const head = await own.branch.head();
    await own.archive.write(new Map([["a.txt", "other\n"]]), null, "state");
    expect(await own.repository.snapshot()).toBe(before);
    expect(await own.branch.head()).toBe(head);
  });

  it("takes no path for a name", async () => {
    await expect(own.archive.write(new Map([["d/x", "1"]]), null, "state")).rejects.toThrow("Not the name of a file");
  });
});
