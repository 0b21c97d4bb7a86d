import { FIXED_CONFIG, type GitContext } from "./exec.ts";
import { createLineService, type LineService } from "./line-service.ts";

/** A git command that answers line by line, and stays. */
export function createGitService({ cwd, environment, program }: GitContext, ...args: readonly string[]): LineService {
  return createLineService({ program, args: [...FIXED_CONFIG, ...args], cwd, environment });
}
