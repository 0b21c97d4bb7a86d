import { DROP, LEASH, ROOM } from "./isolation-scripts.ts";

export type IsolationLevel = "user" | "namespace" | "none";

/**
 * How walls are put up. `room`: root makes namespaces and gives its rights away in them. `mapped`: namespaces by way of a user
 * namespace, without root. `drop`: root gives its rights away, and there are no namespaces.
 */
export type Way = {
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
const WAYS: readonly Way[] = [
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

/** systemd's range for users that exist only while something runs, so that no person's account has it. */
export const AGENT_UID = 64_827;

/** Programs are looked for where only root can put them. */
export const SYSTEM_PATH = "/usr/sbin:/usr/bin:/sbin:/bin";

export type RoomPlan = {
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
export function waysFor(choice: "auto" | IsolationLevel, uid: number): readonly Way[] {
  return WAYS.filter(
    ({ how, level }) => (choice === "auto" || choice === level) && !(uid === 0 && level === "namespace" && how === "room"),
  );
}

/** What `sudo` is needed for, where we are not root. */
export function needsRoot({ how }: Pick<Way, "how">): boolean {
  return how !== "mapped";
}

const NAMESPACES = ["--mount", "--ipc", "--pid", "--fork", "--kill-child", "--mount-proc"];

/** The words of a command behind the walls. Each is an argument of its own; no shell reads them again. */
export function wallIn(
  way: Way,
  plan: RoomPlan,
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
  const room = [...shell, ROOM, "sh", plan.folder, plan.home, way.how, ...ids, command.cwd, ...paths, "--", ...command.words];
  const walled =
    way.how === "drop"
      ? [...shell, DROP, "sh", plan.folder, ...ids, command.cwd, "--", ...command.words]
      : ["unshare", ...(way.how === "mapped" ? ["--user", "--map-root-user"] : []), ...NAMESPACES, "--", ...room];
  return asRoot(way, [...shell, LEASH, "sh", command.fifo, ...walled]);
}

/** As whom this process runs; there are no such numbers on Windows. */
export function ownIds(): { readonly uid: number; readonly gid: number } {
  return { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
}

/** Root needs no `sudo`, which a container does not have. */
export function asRoot(way: Pick<Way, "how">, words: readonly string[]): readonly string[] {
  return needsRoot(way) && ownIds().uid !== 0 ? ["sudo", "-n", "--", ...words] : words;
}
