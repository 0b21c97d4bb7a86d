import { shortCommit } from "../core/text/text.ts";
import { element } from "./dom.ts";

/** A commit's short id; a link where its server is known. */
export function renderCommit(commit: string, commitUrl: string | null): HTMLElement {
  const id = element("code", {}, shortCommit(commit));
  return commitUrl === null ? id : element("a", { href: commitUrl + commit, rel: "noreferrer" }, id);
}
