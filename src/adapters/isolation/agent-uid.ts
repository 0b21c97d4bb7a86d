import { readdirSync, statSync } from "node:fs";

/** Part of systemd's range for dynamic users, in which no account has its uid. */
const AGENT_UIDS = { first: 64_000, count: 1_000 };

let uidsChosen = 0;

/** Returns a uid that no process runs as: the kernel counts, and without namespaces we kill, an agent's processes by user. */
export function chooseAgentUid(taken = runningUids()): number {
  const start = process.pid + uidsChosen;
  uidsChosen += 1;
  const candidates = Array.from({ length: AGENT_UIDS.count }, (_, index) => AGENT_UIDS.first + ((start + index) % AGENT_UIDS.count));
  return candidates.find((uid) => !taken.has(uid)) ?? AGENT_UIDS.first;
}

export function isAgentUid(uid: number): boolean {
  return uid >= AGENT_UIDS.first && uid < AGENT_UIDS.first + AGENT_UIDS.count;
}

export function runningUids(): ReadonlySet<number> {
  const pids = process.platform === "linux" ? readdirSync("/proc").filter((name) => /^\d+$/.test(name)) : [];
  return new Set(pids.flatMap((pid) => statSync(`/proc/${pid}`, { throwIfNoEntry: false })?.uid ?? []));
}
