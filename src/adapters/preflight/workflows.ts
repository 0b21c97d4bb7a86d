import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Probe, WorkflowFile } from "../../preflight/facts.ts";
import { errorCode } from "../fs/errno.ts";
import { readRegularFile } from "../fs/safe-path.ts";
import { attempt, found } from "./probe.ts";

const FOLDER = ".github/workflows";
const FILES_MAX = 100;
const FILE_BYTES_MAX = 512 * 1024;

/** Reads the workflow files of a checkout; none if there is no folder. */
export async function probeWorkflows(topLevel: string, signal: AbortSignal): Promise<Probe<readonly WorkflowFile[]>> {
  return await attempt("The workflow folder", signal, async () => {
    const names = listNames(join(topLevel, FOLDER));
    return found(
      await Promise.all(names.map(async (name) => await parseWorkflow(`${FOLDER}/${name}`, readFile(join(topLevel, FOLDER, name))))),
    );
  });
}

/** Parses a workflow file; its document is null if it is not valid YAML or cannot be read. */
export async function parseWorkflow(path: string, text: string | null): Promise<WorkflowFile> {
  if (text === null) return { path, document: null };
  const { parseDocument } = await import("yaml");
  const parsed = parseDocument(text);
  if (parsed.errors.length > 0) return { path, document: null };
  // Aliases could make a small file a large document.
  return { path, document: parsed.toJS({ maxAliasCount: 100 }) as unknown };
}

function readFile(path: string): string | null {
  return readRegularFile(path, FILE_BYTES_MAX)?.text ?? null;
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .toSorted()
      .slice(0, FILES_MAX);
  } catch (error) {
    if (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR") return [];
    throw error;
  }
}
