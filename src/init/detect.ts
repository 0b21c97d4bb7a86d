import { parse } from "smol-toml";

/** Files of the folder by name, with their text. A file that is missing is not a key. */
export type FolderFiles = Readonly<Record<string, string>>;

/** Every file that `detectVerifyCommand` looks at. */
export const DETECTED_FILES = [
  "package.json",
  "package-lock.json",
  "npm-shrinkwrap.json",
  "pnpm-lock.yaml",
  "yarn.lock",
  "bun.lock",
  "bun.lockb",
  "pyproject.toml",
  "uv.lock",
  "poetry.lock",
  "Cargo.toml",
  "Cargo.lock",
  "go.mod",
  "Makefile",
] as const;

export type VerifyCommand = {
  /** For a clean checkout with an empty home folder: installs what it needs. */
  readonly inCheckout: string;
  /** For the workspace, where everything is installed. */
  readonly inWorkspace: string;
  /** The file that names it. */
  readonly file: string;
};

/** The script that `npm init` writes. It always fails, so it is not a test. */
const NO_TEST = /^echo "Error: no test specified" && exit 1$/;

/** Finds the command that tests a project; null if no file names one. The first file with a test wins. */
export function detectVerifyCommand(files: FolderFiles): VerifyCommand | null {
  return detectNode(files) ?? detectPython(files) ?? detectCargo(files) ?? detectGo(files) ?? detectMake(files);
}

function detectNode(files: FolderFiles): VerifyCommand | null {
  const test = readTestScript(files["package.json"] ?? "");
  if (test === null || NO_TEST.test(test)) return null;
  const found = (inCheckout: string, inWorkspace: string): VerifyCommand => ({ inCheckout, inWorkspace, file: "package.json" });
  // Runners have corepack, which takes the version from package.json, and npm, which brings Bun.
  if (has(files, "pnpm-lock.yaml")) return found("corepack pnpm install --frozen-lockfile && corepack pnpm test", "pnpm test");
  if (has(files, "yarn.lock")) return found("corepack yarn install --immutable && corepack yarn test", "yarn test");
  if (has(files, "bun.lock") || has(files, "bun.lockb"))
    return found("npx --yes bun install --frozen-lockfile && npx --yes bun run test", "bun run test");
  const isLocked = has(files, "package-lock.json") || has(files, "npm-shrinkwrap.json");
  return found(isLocked ? "npm ci && npm test" : "npm install && npm test", "npm test");
}

function detectPython(files: FolderFiles): VerifyCommand | null {
  const text = files["pyproject.toml"];
  if (text === undefined) return null;
  const found = (inCheckout: string, inWorkspace: string): VerifyCommand => ({ inCheckout, inWorkspace, file: "pyproject.toml" });
  if (has(files, "uv.lock")) return found("pipx run uv run pytest", "uv run pytest");
  if (has(files, "poetry.lock")) return found("pipx run poetry install && pipx run poetry run pytest", "poetry run pytest");
  const extra = ["test", "tests", "dev"].find((name) => listExtras(text).includes(name));
  const project = extra === undefined ? "." : `'.[${extra}]'`;
  return found(`python3 -m venv .venv && .venv/bin/pip install --editable ${project} pytest && .venv/bin/pytest`, "python3 -m pytest");
}

function detectCargo(files: FolderFiles): VerifyCommand | null {
  if (!has(files, "Cargo.toml")) return null;
  const command = has(files, "Cargo.lock") ? "cargo test --locked" : "cargo test";
  return { inCheckout: command, inWorkspace: command, file: "Cargo.toml" };
}

function detectGo(files: FolderFiles): VerifyCommand | null {
  return has(files, "go.mod") ? { inCheckout: "go test ./...", inWorkspace: "go test ./...", file: "go.mod" } : null;
}

function detectMake(files: FolderFiles): VerifyCommand | null {
  const target = ["test", "check"].find((name) => new RegExp(`^${name}[ \\t]*:(?!=)`, "m").test(files["Makefile"] ?? ""));
  return target === undefined ? null : { inCheckout: `make ${target}`, inWorkspace: `make ${target}`, file: "Makefile" };
}

function has(files: FolderFiles, name: (typeof DETECTED_FILES)[number]): boolean {
  return files[name] !== undefined;
}

/** Returns null for a broken file too: what is wrong with it is not for `init` to report. */
function readTestScript(text: string): string | null {
  try {
    const { scripts } = JSON.parse(text.replace(/^\uFEFF/, "")) as { readonly scripts?: { readonly test?: unknown } };
    return typeof scripts?.test === "string" && scripts.test.trim() !== "" ? scripts.test.trim() : null;
  } catch {
    return null;
  }
}

function listExtras(text: string): readonly string[] {
  try {
    const { project } = parse(text) as { readonly project?: { readonly "optional-dependencies"?: object } };
    return Object.keys(project?.["optional-dependencies"] ?? {});
  } catch {
    return [];
  }
}
