// Searches /proc for the job's tokens. Prints where it found them, never the tokens.
import { closeSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";

const GITHUB = "INPUT_GITHUB-TOKEN";
const RUNTIME = "ACTIONS_RUNTIME_TOKEN";
const found = new Set();
const attempt = (read) => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

if (process.env[RUNTIME]) found.add("own runtime token");

const environOf = (id) =>
  Object.fromEntries((attempt(() => readFileSync(`/proc/${id}/environ`, "utf8")) ?? "").split("\0").map((pair) => pair.split(/=(.*)/s)));

// Only processes of the same job.
const others = readdirSync("/proc")
  .filter((id) => /^\d+$/.test(id) && Number(id) !== process.pid)
  .map((id) => ({ id, env: environOf(id) }))
  .filter(({ env }) => env.GITHUB_WORKSPACE === process.cwd());
for (const { id, env } of others) {
  if (env[GITHUB]) found.add("other GitHub token");
  if (env[RUNTIME]) found.add("other runtime token");
  if (attempt(() => readdirSync(`/proc/${id}/fd`).length > 0)) found.add("files");
  if (!found.has("memory") && searchMemory(id)) found.add("memory");
}

function searchMemory(id) {
  const needle = Buffer.from("ghs_");
  const maps = attempt(() => readFileSync(`/proc/${id}/maps`, "utf8")) ?? "";
  const file = attempt(() => openSync(`/proc/${id}/mem`, "r"));
  if (file === undefined) return false;
  const areas = maps.split("\n").filter((line) => / rw-p /.test(line) && /\[(?:stack|heap)\]/.test(line));
  const hit = areas.some((line) => {
    const [from, to] = line
      .split(" ")[0]
      .split("-")
      .map((one) => Number.parseInt(one, 16));
    const bytes = Buffer.alloc(Math.min(to - from, 1 << 28));
    return attempt(() => bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from)).includes(needle)) === true;
  });
  closeSync(file);
  return hit;
}

console.log([...found].join("\n"));
