/** Screens the change from one tree to another and prints how long it took. Arguments: repository, tree before, tree after. */
import { createGit } from "../../src/adapters/git/exec.ts";
import { createObjectReader } from "../../src/adapters/git/objects.ts";
import { createDiffScannerFor } from "../../src/compose.ts";
import type { Scan } from "./screening.ts";

const [workspace = "", before = "", after = ""] = process.argv.slice(2);
const git = createGit(workspace, process.env);
const repository = { git, objects: createObjectReader(git), workspace };
const scanner = createDiffScannerFor(repository, ["sk-a-key-of-this-run-0123456789"], true);
const startMs = performance.now();
const changes = await scanner.scan(before, after);
const ms = performance.now() - startMs;
console.log(JSON.stringify({ changes: changes.length, ms } satisfies Scan));
process.exit();
