import { element } from "./dom.ts";

const SHOWN_CHARS = 7;

/** A commit's short id; a link where its server is known. */
export function renderCommit(commit: string, commitUrl: string | null): HTMLElement {
  const id = element("code", {}, commit.slice(0, SHOWN_CHARS));
  return commitUrl === null ? id : element("a", { href: commitUrl + commit, rel: "noreferrer" }, id);
}
