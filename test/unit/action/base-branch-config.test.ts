import { describe, expect, it } from "vitest";
import { configFilesAt } from "../../../src/action/base-branch-config.ts";
import { resolveSettings } from "../../../src/config/resolve.ts";
import { createFakeStateCommits } from "../../helpers/fakes/git.ts";

const COMMIT = "b".repeat(40);

function stateCommitsOf(files: Readonly<Record<string, string>>) {
  return createFakeStateCommits(new Map([[COMMIT, { files: new Map(Object.entries(files)), parent: null, message: "" }]]));
}
describe("configFilesAt", () => {
  const settingsOf = async (files: Readonly<Record<string, string>>, commit: string | null = COMMIT, config?: string) => {
    const inputs = config === undefined ? {} : { config };
    const request = { inputs, workspace: "/work", config: null, wait: true, env: {}, cwd: "/work", host: "github" } as const;
    return await resolveSettings(request, configFilesAt(stateCommitsOf(files), commit, "/work"));
  };

  it("reads the base branch and not the workspace", async () => {
    const settings = await settingsOf({ "codex-self-iter.toml": "max_iterations = 3\n" });
    expect(settings.spec.limits.iterationsMax).toBe(3);
    expect(settings.configFile).toBe("/work/codex-self-iter.toml");
    expect((await settingsOf({})).configFile).toBeNull();
    expect((await settingsOf({ "codex-self-iter.toml": "max_iterations = 3\n" }, null)).configFile).toBeNull();
  });

  it("refuses a configuration that is not UTF-8", async () => {
    for (const [bytes, problem] of [
      [Buffer.from("\uFEFFmax_iterations = 3\n", "utf16le"), "is UTF-16 on the base branch; save it as UTF-8"],
      [Buffer.from("# \xe9\nmax_iterations = 3\n", "latin1"), "is not UTF-8 on the base branch; save it as UTF-8"],
    ] as const) {
      await expect(settingsOf({ "codex-self-iter.toml": bytes.toString("utf8") })).rejects.toMatchObject({
        code: "INPUT_FILE_NOT_UTF8",
        message: `codex-self-iter.toml ${problem}.`,
      });
    }
  });

  it("finds nothing outside the workspace", async () => {
    const files = configFilesAt(stateCommitsOf({ "a.toml": "x" }), COMMIT, "/work");
    expect(
      await Promise.all(["/work", "/work/a.toml", "/work/b.toml", "/etc/passwd", "/work/../etc", "/workshop/a.toml"].map(files.kindOf)),
    ).toEqual(["folder", "file", null, null, null, null]);
    expect(await files.readText("/work/a.toml")).toBe("x");
    expect(await files.readText("/etc/a.toml")).toBe("");
  });
});
