import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { refuseOwnFolder } from "../../../src/action/own-folder.ts";
import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";

let folder: ScratchFolder;
let workspace: string;

beforeEach(() => {
  folder = scratchFolder({ "workspace/action/dist/main.js": "", "outside/dist/main.js": "" });
  workspace = join(folder.path, "workspace");
});
afterEach(() => folder.remove());

describe("the action's own folder", () => {
  const refused = expect.objectContaining({ code: "ACTION_IN_WORKSPACE" });
  const outside = (): string => join(folder.path, "outside/dist/main.js");

  it("is refused in the workspace, also by a link on either side", () => {
    expect(() => refuseOwnFolder(workspace, {}, join(workspace, "action/dist/main.js"))).toThrow(refused);
    symlinkSync(workspace, join(folder.path, "link"));
    expect(() => refuseOwnFolder(join(folder.path, "link"), {}, join(workspace, "action/dist/main.js"))).toThrow(refused);
    // The agent could replace the link.
    symlinkSync("../outside", join(workspace, "linked"));
    expect(() => refuseOwnFolder(workspace, {}, join(workspace, "linked/dist/main.js"))).toThrow(refused);
    mkdirSync(join(folder.path, "runner"));
    symlinkSync("../workspace/action", join(folder.path, "runner/action"));
    expect(() => refuseOwnFolder(workspace, {}, join(folder.path, "runner/action/dist/main.js"))).toThrow(refused);
    expect(() => refuseOwnFolder(workspace, { GITHUB_ACTION_PATH: join(workspace, "action") }, outside())).toThrow(refused);
  });

  it("is accepted outside", () => {
    refuseOwnFolder(workspace, { GITHUB_ACTION_PATH: "" }, outside());
    refuseOwnFolder(workspace, { GITHUB_ACTION_PATH: `${workspace}-action` }, outside());
  });
});
