import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { orNull } from "../fs/errno.ts";

/** Whether this process is in the foreground of its terminal. False if that cannot be told. */
export function isInForeground(): boolean {
  const groups = process.platform === "linux" ? readGroupsFromProc() : readGroupsFromPs();
  return groups !== null && groups[0] === groups[1];
}

type Groups = readonly [own: string | undefined, ofTerminal: string | undefined];

/** After the name of the program, which may contain anything, `pgrp` is the third field and `tpgid` the sixth (proc_pid_stat(5)). */
function readGroupsFromProc(): Groups | null {
  const stat = orNull(() => readFileSync("/proc/self/stat", "utf8"));
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return [fields[2], fields[5]];
}

function readGroupsFromPs(): Groups | null {
  const args = ["-o", "pgid=", "-o", "tpgid=", "-p", String(process.pid)];
  const output = orNull(() => execFileSync("/bin/ps", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  const [own, ofTerminal] = output?.trim().split(/\s+/) ?? [];
  return own === undefined ? null : [own, ofTerminal];
}
