import { readFileSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";

import { describe } from "vitest";

import { PROCESSES_MAX } from "../../src/adapters/isolation/scripts.ts";
import { handoffLine } from "../helpers/action-project.ts";
import { attack, logOf, readCommitted } from "./attack-fixture.ts";

const DONE = handoffLine('"s"', '"g"');
const MEGABYTE = 1_000_000;

describe("resource exhaustion", () => {
  attack("T21", "by 8 MB of output", {
    agent: `yes 'the same line of output, repeated until the limit of the output is reached, again and again' | head -c 8000000\n${DONE}`,
    succeeded: (result) => ({
      "a failed run": result.runs[0]?.conclusion !== "success",
      "a log of megabytes": logOf(result).length > MEGABYTE,
    }),
  });

  attack("T21", "by processes", {
    // The kernel does not limit the processes of root, so isolation needs its own user if the test runs as root.
    isolation: [process.getuid?.() === 0 ? "user" : "auto"],
    agent: `perl -e 'for (1..${PROCESSES_MAX + 100}) { my $child = fork; last unless defined $child; if ($child == 0) { close STDOUT; close STDERR; sleep 20; exit } $count++ }
open my $file, ">", "count.txt"; print $file "$count\\n"'\n${DONE}`,
    succeeded: async (result) => ({ "thousands of processes": Number(await readCommitted(result, "count.txt")) >= PROCESSES_MAX }),
  });

  attack("T21", "by memory", {
    agent: `cat /proc/self/oom_score_adj > score.txt\n${DONE}`,
    succeeded: async (result) => ({
      "a loop that the kernel kills as likely as the agent":
        Number(await readCommitted(result, "score.txt")) <= Number(readFileSync("/proc/self/oom_score_adj")),
    }),
  });

  // Large enough that concurrent writes of other processes do not matter.
  const freeBytes = (): number => statfsSync(tmpdir()).bavail * statfsSync(tmpdir()).bsize;
  const FILL_BYTES = Math.min(2_000_000_000, Math.floor(freeBytes() / 10));

  attack("T21", "by a full disk", {
    agent: `mkdir build && fallocate -l ${FILL_BYTES} build/object && sleep 10; echo work > work.txt\n${DONE}`,
    files: { ".gitignore": "build/\n" },
    get withAction() {
      return { "min-free-bytes": String(freeBytes() - FILL_BYTES / 2) };
    },
    succeeded: async (result) => ({ "an agent that continues on a full disk": (await readCommitted(result, "work.txt")) !== null }),
  });

  attack("T21", "by a large file in a commit", {
    agent: `head -c 30000000 /dev/zero > much.txt; echo work > work.txt\n${DONE}`,
    succeeded: async (result) => ({ "megabytes on the branch": ((await readCommitted(result, "much.txt")) ?? "").length > MEGABYTE }),
  });
});
