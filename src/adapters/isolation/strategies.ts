import { readdirSync, statSync } from "node:fs";
import { DROP, CONTROL_PIPE, SANDBOX } from "./scripts.ts";

export type IsolationLevel = "user" | "namespace" | "none";

/**
 * How walls are put up. `room`: root makes namespaces and gives its rights away in them. `mapped`: namespaces by way of a user
 * namespace, without root. `drop`: root gives its rights away, and there are no namespaces.
 */
export type IsolationStrategy = {
  readonly level: Exclude<IsolationLevel, "none">;
  readonly how: "room" | "mapped" | "drop";
  /** In words, for a summary: what the agent has for itself. */
  readonly walls: string;
  /** What these walls do not stop. */
  readonly gaps: readonly string[];
};

const ROOM_WALLS = "processes, /tmp and home folder of its own, and everything but the workspace is read-only";
const NETWORK = "the network is the job's";
const SAME_USER = "files that the job's user can read can be read";

/** The strongest first. */
const WAYS: readonly IsolationStrategy[] = [
  {
    level: "user",
    how: "room",
    walls: `a user of its own without groups and capabilities; ${ROOM_WALLS}`,
    gaps: [NETWORK, "files that anybody on this machine can read can be read"],
  },
  { level: "namespace", how: "room", walls: `no groups and capabilities; ${ROOM_WALLS}`, gaps: [NETWORK, SAME_USER] },
  {
    level: "namespace",
    how: "mapped",
    walls: ROOM_WALLS,
    gaps: [NETWORK, SAME_USER, "the groups of the job's user stay in force (the sockets of Docker, D-Bus and systemd are hidden)"],
  },
  {
    level: "user",
    how: "drop",
    walls: "a user of its own without groups and capabilities",
    gaps: [NETWORK, "other processes can be seen (their environment cannot)", "places that anybody may write to can be written to"],
  },
];

/** Of systemd's range for users that exist only while something runs, so that no person's account has one of them. */
const AGENT_UIDS = { first: 64_000, count: 1_000 } as const;

let uidsChosen = 0;

/**
 * A user whom nobody runs as. Two jobs may share a machine: processes are counted by user, and where there are no namespaces they are
 * ended by user, so the agent of one must not be the agent of the other.
 */
export function chooseAgentUid(taken = usersAtWork()): number {
  const begin = process.pid + uidsChosen;
  uidsChosen += 1;
  const candidates = Array.from({ length: AGENT_UIDS.count }, (_, index) => AGENT_UIDS.first + ((begin + index) % AGENT_UIDS.count));
  return candidates.find((uid) => !taken.has(uid)) ?? AGENT_UIDS.first;
}

export function isAgentUid(uid: number): boolean {
  return uid >= AGENT_UIDS.first && uid < AGENT_UIDS.first + AGENT_UIDS.count;
}

/** Whoever runs a process that can be seen. */
export function usersAtWork(): ReadonlySet<number> {
  const ids = process.platform === "linux" ? readdirSync("/proc").filter((name) => /^\d+$/.test(name)) : [];
  return new Set(ids.map((id) => userOf(`/proc/${id}`)).filter((uid) => uid !== null));
}

/** `null` where the process has ended meanwhile. */
function userOf(folder: string): number | null {
  try {
    return statSync(folder).uid;
  } catch {
    return null;
  }
}

/** Programs are looked for where only root can put them. */
export const SYSTEM_PATH = "/usr/sbin:/usr/bin:/sbin:/bin";

export type MountPlan = {
  /** Ours: holds the control files and the layers. */
  readonly folder: string;
  /** To be laid over with a layer of its own; empty for none. */
  readonly home: string;
  readonly writable: readonly string[];
  readonly readable: readonly string[];
  readonly hidden: readonly string[];
  readonly uid: number;
  readonly gid: number;
};

/**
 * Root without capabilities may not map itself into a user namespace (user_namespaces(7), since Linux 5.12), which is how Codex
 * builds its sandbox; so for root, walls without another user are made by way of a user namespace.
 */
export function strategiesFor(choice: "auto" | IsolationLevel, uid: number): readonly IsolationStrategy[] {
  return WAYS.filter(
    ({ how, level }) => (choice === "auto" || choice === level) && !(uid === 0 && level === "namespace" && how === "room"),
  );
}

/** What `sudo` is needed for, where we are not root. */
export function needsRoot({ how }: Pick<IsolationStrategy, "how">): boolean {
  return how !== "mapped";
}

const NAMESPACES = ["--mount", "--ipc", "--pid", "--fork", "--kill-child", "--mount-proc"];

/** The words of a command behind the walls. Each is an argument of its own; no shell reads them again. */
export function wrapCommand(
  way: IsolationStrategy,
  plan: MountPlan,
  command: { readonly words: readonly string[]; readonly cwd: string; readonly fifo: string },
) {
  const ids = [String(plan.uid), String(plan.gid)];
  const shell = ["/bin/sh", "-c"];
  const paths = [
    // In this order: the workspace may lie in a folder that is only to be read, and what is hidden in either.
    ...plan.readable.flatMap((path) => ["r", path]),
    ...plan.writable.flatMap((path) => ["w", path]),
    ...plan.hidden.flatMap((path) => ["h", path]),
  ];
  const room = [...shell, SANDBOX, "sh", plan.folder, plan.home, way.how, ...ids, command.cwd, ...paths, "--", ...command.words];
  const walled =
    way.how === "drop"
      ? [...shell, DROP, "sh", plan.folder, ...ids, command.cwd, "--", ...command.words]
      : ["unshare", ...(way.how === "mapped" ? ["--user", "--map-root-user"] : []), ...NAMESPACES, "--", ...room];
  return asRoot(way, [...shell, CONTROL_PIPE, "sh", command.fifo, ...walled]);
}

/** As whom this process runs; there are no such numbers on Windows. */
export function ownIds(): { readonly uid: number; readonly gid: number } {
  return { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
}

/** Root needs no `sudo`, which a container does not have. */
export function asRoot(way: Pick<IsolationStrategy, "how">, words: readonly string[]): readonly string[] {
  return needsRoot(way) && ownIds().uid !== 0 ? ["sudo", "-n", "--", ...words] : words;
}
