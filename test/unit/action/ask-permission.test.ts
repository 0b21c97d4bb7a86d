import { describe, expect, it } from "vitest";
import { findObjection } from "../../../src/action/ask-permission.ts";
import { userError } from "../../../src/errors/user-error.ts";
import { createFakePermissions } from "../../helpers/fakes/github.ts";

const person = (login: string) => ({ login, isBot: false });
const OWN_BOT = { login: "github-actions[bot]", isBot: true };
const permissions = createFakePermissions({ octo: "admin", ada: "write", rob: "read" });

describe("findObjection", () => {
  it("has none if everybody has write access", async () => {
    expect(await findObjection(permissions, { people: [person("octo"), person("ada")], allowsOwnBot: false })).toBeNull();
  });

  it("names the first person without write access, with the permission", async () => {
    for (const [login, permission] of [
      ["rob", "read"],
      ["mallory", "none"],
    ] as const) {
      const objection = await findObjection(permissions, { people: [person("octo"), person(login)], allowsOwnBot: true });
      expect(objection).toBe(`${login} has no write access to this repository (permission: ${permission}), so the event is ignored.`);
    }
  });

  it("refuses every bot but the chain's own, where that is allowed", async () => {
    const asked = (login: string, allowsOwnBot: boolean) => findObjection(permissions, { people: [{ login, isBot: true }], allowsOwnBot });
    expect(await asked("dependabot[bot]", true)).toMatch(
      /^dependabot\[bot\] is a bot, .* start the workflow by hand: Actions, Run workflow\.$/,
    );
    expect(await asked(OWN_BOT.login, true)).toBeNull();
    expect(await asked(OWN_BOT.login, false)).toContain("is a bot");
    // A permission that GitHub reports for a bot does not count.
    expect(
      await findObjection(createFakePermissions({ "app[bot]": "write" }), {
        people: [{ login: "app[bot]", isBot: true }],
        allowsOwnBot: true,
      }),
    ).toContain("is a bot");
  });

  it("throws if GitHub does not answer, so that no agent starts", async () => {
    const error = userError("GITHUB_FAILED", { problem: "no answer", remedy: "Wait." });
    const silent = { ...permissions, permissionOf: () => Promise.reject(error) };
    await expect(findObjection(silent, { people: [person("ada")], allowsOwnBot: false })).rejects.toBe(error);
  });
});
