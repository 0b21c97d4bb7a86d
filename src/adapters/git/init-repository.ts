import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type InitOptions = {
  /** Lines of `[core]` besides the ones that every repository has. */
  readonly core?: readonly string[];
  /** Whole sections, after `[core]`. */
  readonly sections?: string;
  /** The text of `info/attributes`, which wins over every `.gitattributes` (gitattributes(5)). */
  readonly attributes?: string;
  readonly isSha256?: boolean;
  /** Only its objects may be read by other users. */
  readonly isPrivate?: boolean;
};

/** Makes what `git init --bare` makes, without git, its templates and a configuration that could choose another format. Keeps HEAD. */
export function initRepository(
  gitDir: string,
  { attributes, core = [], isPrivate = false, isSha256 = false, sections = "" }: InitOptions,
): void {
  mkdirSync(gitDir, { recursive: true, mode: isPrivate ? 0o711 : 0o755 });
  for (const name of ["objects/info", "objects/pack"]) mkdirSync(join(gitDir, name), { recursive: true, mode: 0o755 });
  for (const name of ["refs/heads", "info"]) mkdirSync(join(gitDir, name), { recursive: true, mode: isPrivate ? 0o700 : 0o755 });
  if (!existsSync(join(gitDir, "HEAD"))) writeFileSync(join(gitDir, "HEAD"), "ref: refs/heads/main\n");
  const lines = [
    `repositoryFormatVersion = ${isSha256 ? 1 : 0}`,
    "bare = false",
    "fileMode = true",
    // `git init` sets both on the default file system of macOS.
    ...(process.platform === "darwin" ? ["ignoreCase = true", "precomposeUnicode = true"] : []),
    ...core,
  ];
  const format = isSha256 ? "[extensions]\n\tobjectFormat = sha256\n" : "";
  writeFileSync(join(gitDir, "config"), `[core]\n${lines.map((line) => `\t${line}\n`).join("")}${format}${sections}`);
  if (attributes !== undefined) writeFileSync(join(gitDir, "info/attributes"), attributes);
}
