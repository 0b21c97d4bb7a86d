import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Permissions } from "../../../src/ports/github.ts";
import { createPermissions } from "../../../src/adapters/github/permissions.ts";
import { createFakePermissions } from "../../helpers/fakes/github.ts";
import { BOT, type GitHubFixture, refusalOf, REPO, startGitHubFixture } from "../../helpers/github-fixture.ts";

let world: GitHubFixture;
let people: Permissions;
beforeEach(async () => {
  world = await startGitHubFixture();
  people = createPermissions(world.client, REPO);
});
afterEach(() => world.close());

describe("what somebody may do", () => {
  it("is what GitHub says, and nothing for whom it does not know", async () => {
    world.github.setPermission("ada", "write");
    world.github.setPermission("rob-1", "read");
    const fake = createFakePermissions({ octo: "admin", ada: "write", "rob-1": "read" });
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
