import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe } from "vitest";

import { handoffLine } from "../helpers/action-project.ts";
import { attack, readCommitted, type AttackResult } from "./attack-fixture.ts";

const DONE = handoffLine('"s"', '"g"');
const found = async (result: AttackResult): Promise<readonly string[]> => ((await readCommitted(result, "found.txt")) ?? "").split("\n");

describe("the machine outside the workspace", () => {
  // Another user may not write there anyway.
  if (process.getuid?.() === 0) {
    attack("T35", "is reached through files of the kernel, which root owns without any capability", {
      // Opening for an append changes nothing.
      agent: `attempt() { for path in "$@"; do [ -e "$path" ] && ( : >>"$path" ) 2>/dev/null && return; done; false; }
nested() { unshare --user --map-root-user --pid --fork --mount --mount-proc sh -c '( : >>/proc/sys/kernel/core_pattern ) 2>/dev/null' 2>/dev/null; }
{ attempt /proc/sys/kernel/core_pattern && echo settings
nested && echo nested
attempt $(find /sys/kernel /sys/power -maxdepth 3 -type f -perm -200) && echo sys
attempt $(find /dev -maxdepth 1 -type b) /dev/kmsg && echo devices; } > found.txt
${DONE}`,
      isolation: ["auto", "namespace"],
      async succeeded(result) {
        const lines = await found(result);
        return {
          "a kernel setting": lines.includes("settings"),
          "a kernel setting, in a namespace of the agent's own": lines.includes("nested"),
          "a file in /sys": lines.includes("sys"),
          "a disk or the kernel's log": lines.includes("devices"),
        };
      },
    });
  }

  attack("T36", "is reached through a hard link in the workspace", {
    before: ["      - run: ln @OUTSIDE@/store linked"],
    prepare: ({ outside }) => writeFileSync(join(outside, "store"), "kept", { mode: 0o600 }),
    agent: `echo changed >> linked; rm linked\n${DONE}`,
    isolation: process.getuid?.() === 0 ? ["auto", "namespace"] : ["auto"],
    succeeded: ({ outside }) => ({ "a file outside": readFileSync(join(outside, "store"), "utf8") !== "kept" }),
  });
});
