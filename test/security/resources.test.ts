import { readFileSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";

import { describe } from "vitest";

import { PROCESSES_MAX } from "../../src/adapters/isolation/scripts.ts";
import { handoffLine } from "../helpers/action-project.ts";
import { attack, logOf, readCommitted } from "./attack-fixture.ts";

const DONE = handoffLine('"s"', '"g"');
const MEGABYTE = 1_000_000;

describe("more than a runner has", () => {
  attack("T21", "output without an end in sight", {
    agent: `yes 'a line that says nothing, and says it again, and again, and again, and again, and again' | head -c 8000000\n${DONE}`,
    succeeded: (result) => ({
      "a run that its output ends": result.runs[0]?.conclusion !== "success",
      "a log of megabytes": logOf(result).length > MEGABYTE,
    }),
  });

  attack("T21", "processes, one more and one more", {
    // Of root itself nobody counts the processes, so that behind walls without a user of its own it has no such limit.
    isolation: [process.getuid?.() === 0 ? "user" : "auto"],
    agent: `perl -e 'for (1..${PROCESSES_MAX + 100}) { my $child = fork; last unless defined $child; if ($child == 0) { close STDOUT; close STDERR; sleep 20; exit } $count++ }
open my $file, ">", "count.txt"; print $file "$count\\n"'\n${DONE}`,
    succeeded: async (result) => ({ "thousands of processes": Number(await readCommitted(result, "count.txt")) >= PROCESSES_MAX }),
  });

  attack("T21", "memory, until the kernel has to end somebody", {
    agent: `cat /proc/self/oom_score_adj > score.txt\n${DONE}`,
    succeeded: async (result) => ({
      "the loop, as likely as the agent":
        Number(await readCommitted(result, "score.txt")) <= Number(readFileSync("/proc/self/oom_score_adj")),
    }),
  });

  /** What others write and delete meanwhile does not matter beside it. */
  const freeBytes = (): number => statfsSync(tmpdir()).bavail * statfsSync(tmpdir()).bsize;
  const FILL_BYTES = Math.min(2_000_000_000, Math.floor(freeBytes() / 10));

  attack("T21", "a disk, ever more of it", {
    agent: `mkdir build && fallocate -l ${FILL_BYTES} build/object && sleep 10; echo work > work.txt\n${DONE}`,
    files: { ".gitignore": "build/\n" },
    get withAction() {
      return { "min-free-bytes": String(freeBytes() - FILL_BYTES / 2) };
    },
    succeeded: async (result) => ({ "an agent that goes on when the disk is full": (await readCommitted(result, "work.txt")) !== null }),
  });

  attack("T21", "a file that nobody can review", {
    agent: `head -c 30000000 /dev/zero > much.txt; echo work > work.txt\n${DONE}`,
    succeeded: async (result) => ({ "megabytes on the branch": ((await readCommitted(result, "much.txt")) ?? "").length > MEGABYTE }),
  });
});
