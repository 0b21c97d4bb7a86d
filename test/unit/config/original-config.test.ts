import { describe, expect, it } from "vitest";
import { isOfOriginal } from "../../../src/config/original-config.ts";

describe("a configuration file", () => {
  it.each([
    ["with only keys of the Python original", { agent_command_template: ["agent"], max_stagnation: 4 }, true],
    ["with a key of ours", { agent_command_template: ["agent"], commit: true }, false],
    ["without the command of the agent", { max_stagnation: 4 }, false],
    ["without any key", {}, false],
  ])("%s", (_, values, isOriginal) => {
    expect(isOfOriginal(values)).toBe(isOriginal);
  });
});
