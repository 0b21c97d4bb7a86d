import { FIXED_CONFIG, type Git } from "./exec.ts";
import { createLineService, type LineService } from "./line-service.ts";

/** A git command that answers line by line, and stays. */
export function createGitService({ cwd, environment, program }: Git, ...args: readonly string[]): LineService {
  return createLineService({ program, args: [...FIXED_CONFIG, ...args], cwd, environment });
}
