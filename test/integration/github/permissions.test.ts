import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Permissions } from "../../../src/ports/github.ts";
import { createPermissions } from "../../../src/adapters/github/permissions.ts";
import { createFakePermissions } from "../../helpers/fakes/github.ts";
import { BOT, type GitHubFixture, refusalOf, startGitHubFixture } from "../../helpers/github-fixture.ts";

let fixture: GitHubFixture;
let permissions: Permissions;
beforeEach(async () => {
  fixture = await startGitHubFixture();
  permissions = createPermissions(fixture.client);
});
afterEach(() => fixture.close());

describe("the permission of a user", () => {
  it("is what GitHub reports, and none for an unknown user", async () => {
    fixture.github.setPermission("ada", "write");
    fixture.github.setPermission("rob-1", "read");
    const fake = createFakePermissions({ octo: "admin", ada: "write", "rob-1": "read" });
    for (const asked of [permissions, fake]) {
      const answers = ["octo", "ada", "rob-1", BOT, "nobody"].map((login) => asked.permissionOf(login));
      expect(await Promise.all(answers)).toEqual(["admin", "write", "read", "none", "none"]);
    }
  });

  it.each(["", "..", "../../x", "a/b", "a b", "[bot]"])("is none for %j, which is not a login, without a call", async (login) => {
    expect(await permissions.permissionOf(login)).toBe("none");
    expect(fixture.github.log).toEqual([]);
  });

  it("knows the bot that the token belongs to, and no other", async () => {
    for (const asked of [permissions, createFakePermissions()]) {
      expect(await asked.isTokenOwner(BOT)).toBe(true);
      for (const login of ["dependabot[bot]", "octo", "[bot]", ""]) expect(await asked.isTokenOwner(login)).toBe(false);
    }
    expect(await createPermissions(fixture.clientWith({ token: "unknown" })).isTokenOwner(BOT)).toBe(false);
  });

  it("is none for an unexpected answer, and an error without an answer", async () => {
    fixture.github.fault({ path: "/permission", failure: { status: 200, body: { permission: "owner" } } });
    expect(await permissions.permissionOf("octo")).toBe("none");
    fixture.github.fault({ path: "/permission", times: 9, failure: "reset" });
    expect(await refusalOf(permissions.permissionOf("octo"))).toMatchObject({ code: "GITHUB_FAILED" });
  });
});
