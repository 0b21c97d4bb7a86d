import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { addIssue, type StepEffects } from "./commands.ts";
import type { Masker } from "./masks.ts";

/** The command files of one step. */
export type StepFiles = {
  /** `GITHUB_OUTPUT` and so on. */
  readonly environment: Readonly<Record<string, string>>;
  /** Applies what the step wrote and deletes the files. Returns the summary, or null if none was uploaded. */
  process(effects: StepEffects, masker: Masker): string | null;
};

const PREFIXES = {
  GITHUB_PATH: "add_path_",
  GITHUB_ENV: "set_env_",
  GITHUB_OUTPUT: "set_output_",
  GITHUB_STATE: "save_state_",
  GITHUB_STEP_SUMMARY: "step_summary_",
} as const;

/** The names of the files in error messages. */
const NAMES = {
  GITHUB_PATH: "path",
  GITHUB_ENV: "env",
  GITHUB_OUTPUT: "output",
  GITHUB_STATE: "state",
  GITHUB_STEP_SUMMARY: "step_summary",
} as const;
type FileVariable = keyof typeof PREFIXES;

const SUMMARY_BYTES_MAX = 1024 * 1024;

export function createStepFiles(temp: string): StepFiles {
  const folder = join(temp, "_runner_file_commands");
  mkdirSync(folder, { recursive: true });
  const suffix = randomUUID();
  const variables = Object.keys(PREFIXES) as readonly FileVariable[];
  const fileOf = (variable: FileVariable): string => join(folder, PREFIXES[variable] + suffix);
  for (const variable of variables) writeFileSync(fileOf(variable), "");

  return {
    environment: Object.fromEntries(variables.map((variable) => [variable, fileOf(variable)])),
    process(effects, masker) {
      let summary: string | null = null;
      const readers: Readonly<Record<FileVariable, (file: string) => void>> = {
        GITHUB_PATH: (file) => readPaths(file, effects),
        GITHUB_ENV: (file) => readEnvironment(file, effects, masker),
        GITHUB_OUTPUT: (file) => Object.assign(effects.outputs, Object.fromEntries(parsePairs(readText(file)))),
        GITHUB_STATE: (file) => Object.assign(effects.state, Object.fromEntries(parsePairs(readText(file)))),
        GITHUB_STEP_SUMMARY: (file) => {
          summary = readSummary(file, effects, masker);
        },
      };
      for (const variable of variables) {
        try {
          readers[variable](fileOf(variable));
        } catch (error) {
          addIssue(effects, masker, "error", `Unable to process file command '${NAMES[variable]}' successfully.`);
          addIssue(effects, masker, "error", error instanceof Error ? error.message : String(error));
          effects.hasFailed = true;
        }
        rmSync(fileOf(variable), { recursive: true, force: true });
      }
      return summary;
    },
  };
}

/** A file that the step deleted counts as empty. */
function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

/** A folder that is added later is searched earlier. */
function readPaths(file: string, effects: StepEffects): void {
  for (const line of readText(file).split(/\r?\n/)) {
    if (line === "") continue;
    const known = effects.path.indexOf(line);
    if (known !== -1) effects.path.splice(known, 1);
    effects.path.push(line);
  }
}

function readEnvironment(file: string, effects: StepEffects, masker: Masker): void {
  for (const [name, value] of parsePairs(readText(file))) {
    if (name.toUpperCase() === "NODE_OPTIONS") {
      addIssue(effects, masker, "error", `Can't store ${name} output parameter using '$GITHUB_ENV' command.`);
      continue;
    }
    effects.env[name] = value;
  }
}

function readSummary(file: string, effects: StepEffects, masker: Masker): string | null {
  const text = readText(file);
  if (text === "") return null;
  const sizeBytes = statSync(file).size;
  if (sizeBytes > SUMMARY_BYTES_MAX) {
    const size = `supports content up to a size of ${SUMMARY_BYTES_MAX / 1024}k, got ${Math.floor(sizeBytes / 1024)}k`;
    addIssue(effects, masker, "error", `$GITHUB_STEP_SUMMARY upload aborted, ${size}.`);
    return null;
  }
  return text.split(/\r?\n/).map(masker.mask).join("\n");
}

/**
 * `NAME=value` lines and `NAME<<DELIMITER` blocks. Throws on anything else, which fails the step
 * (actions/runner, FileCommandManager.cs).
 */
function parsePairs(text: string): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  const reader = createLineReader(text);
  for (let line = reader.next(); line !== null; line = reader.next()) {
    if (line === "") continue;
    const equals = line.indexOf("=");
    const arrows = line.indexOf("<<");
    if (equals !== -1 && (arrows === -1 || equals < arrows)) {
      if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`);
      pairs.push([line.slice(0, equals), line.slice(equals + 1)]);
    } else if (arrows !== -1) {
      pairs.push(readBlock(reader, line, arrows));
    } else {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return pairs;
}

function readBlock(reader: LineReader, line: string, arrows: number): readonly [string, string] {
  const name = line.slice(0, arrows);
  const delimiter = line.slice(arrows + 2);
  if (name === "" || delimiter === "") {
    throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
  }
  const lines: string[] = [];
  for (let next = reader.next(); next !== delimiter; next = reader.next()) {
    if (next === null) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    if (!reader.hadNewline()) throw new Error("Invalid value. EOF marker missing new line.");
    lines.push(next);
  }
  return [name, lines.join("\n")];
}

type LineReader = { next(): string | null; hadNewline(): boolean };

function createLineReader(text: string): LineReader {
  let at = 0;
  let newline = false;
  return {
    next() {
      if (at >= text.length) return null;
      const end = text.indexOf("\n", at);
      const line = text.slice(at, end === -1 ? undefined : end);
      newline = end !== -1;
      at = end === -1 ? text.length : end + 1;
      return line;
    },
    hadNewline: () => newline,
  };
}
