import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { handoffLine } from "./action-project.ts";
import { endIfThere } from "./command-line.ts";
import { scratchFolder } from "./scratch.ts";

/** An agent that a test can pause, with traces outside its workspace. */
export type HeldAgent = {
  /** The `agent` of `createActionProject`. */
  readonly script: string;
  /** The value of `verify-command`. */
  readonly verifyCommand: string;
  /** Makes a part wait from now on; `null` releases all. */
  hold(part: "agent" | "verify" | null): void;
  /** Resolves when the part that waits has started. */
  begun(): Promise<void>;
  /** The started processes that are still alive. */
  alive(): readonly number[];
  /** The agent's prompts, oldest first. */
  prompts(): readonly string[];
  remove(): void;
};

export type HeldAgentOptions = {
  /** The agent ignores signals, so it must be killed. */
  readonly ignoresSignals?: boolean;
};

/** Each iteration writes `work-<n>.txt` before it waits. The shell has a child in its process group and one outside. */
export function createHeldAgent({ ignoresSignals = false }: HeldAgentOptions = {}): HeldAgent {
  const folder = scratchFolder();
  const at = (name: string): string => join(folder.path, name);
  mkdirSync(at("prompts"));
  const wait = `${ignoresSignals ? "trap '' INT TERM; " : ""}echo $$ >> ${at("pids")}
  sleep 300 & echo $! >> ${at("pids")}
  if command -v setsid > /dev/null; then setsid sleep 300 & echo $! >> ${at("pids")}; fi
  touch ${at("begun")}
  ${ignoresSignals ? "while :; do sleep 1; done" : "wait"}`;
  const heldAs = (part: string): string => `if [ -e ${at(`hold-${part}`)} ]; then ${wait}\nfi`;
  const script = `n=$(ls ${at("prompts")} | wc -l); n=$((n+1)); cp "$1" ${at("prompts")}/$n.txt
echo "work $n" > work-$n.txt
${heldAs("agent")}
${handoffLine("\"did part '$n'\"", "\"do part number '$((n+1))' of it\"")}`;
  return {
    script,
    verifyCommand: heldAs("verify"),
    hold(part) {
      for (const name of ["hold-agent", "hold-verify", "begun"]) rmSync(at(name), { force: true });
      if (part !== null) folder.write(`hold-${part}`, "");
    },
    async begun() {
      while (!existsSync(at("begun"))) await sleep(10);
    },
    alive() {
      if (!existsSync(at("pids"))) return [];
      return readFileSync(at("pids"), "utf8").trim().split("\n").map(Number).filter(isAlive);
    },
    prompts: () =>
      readdirSync(at("prompts"))
        .map((name) => Number.parseInt(name, 10))
        .toSorted((one, other) => one - other)
        .map((number) => readFileSync(at(`prompts/${number}.txt`), "utf8")),
    remove() {
      for (const id of this.alive()) endIfThere(id);
      folder.remove();
    },
  };
}

/** A zombie is dead. */
function isAlive(id: number): boolean {
  try {
    return !execFileSync("ps", ["-o", "stat=", "-p", String(id)], { encoding: "utf8" })
      .trim()
      .startsWith("Z");
  } catch {
    return false;
  }
}
