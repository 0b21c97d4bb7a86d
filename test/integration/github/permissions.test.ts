import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { People } from "../../../src/ports/action.ts";
import { createPeople } from "../../../src/adapters/github/permissions.ts";
import { createFakePeople } from "../../helpers/fakes/github.ts";
import { BOT, type GitHubWorld, refusalOf, REPO, startGitHubWorld } from "../../helpers/github-fixture.ts";

let world: GitHubWorld;
let people: People;
beforeEach(async () => {
  world = await startGitHubWorld();
  people = createPeople(world.client, REPO);
});
afterEach(() => world.close());

describe("what somebody may do", () => {
  it("is what GitHub says, and nothing for whom it does not know", async () => {
    world.github.setPermission("ada", "write");
    world.github.setPermission("rob-1", "read");
    const fake = createFakePeople({ octo: "admin", ada: "write", "rob-1": "read" });
    for (const asked of [people, fake]) {
      const answers = ["octo", "ada", "rob-1", BOT, "nobody"].map((login) => asked.permissionOf(login));
      expect(await Promise.all(answers)).toEqual(["admin", "write", "read", "none", "none"]);
    }
  });

  it.each(["", "..", "../../x", "a/b", "a b", "[bot]"])("is nothing for %j, which is no name, and is not asked", async (login) => {
    expect(await people.permissionOf(login)).toBe("none");
    expect(world.github.log).toEqual([]);
  });

  it("is nothing where the answer says something else, and an error where there is none", async () => {
    world.github.fault({ path: "/permission", failure: { status: 200, body: { permission: "owner" } } });
    expect(await people.permissionOf("octo")).toBe("none");
    world.github.fault({ path: "/permission", times: 9, failure: "reset" });
    expect(await refusalOf(people.permissionOf("octo"))).toMatchObject({ code: "GITHUB_FAILED" });
  });
});
