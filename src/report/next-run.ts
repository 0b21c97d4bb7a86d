import { renderIsoTime } from "../core/text/iso-time.ts";

/** What continues the chain after a run; known after the run's last effect. `afterMs` is the end of the chain's wait, or null. */
export type NextRun =
  /** This run dispatched it, or it was queued or active already. `url` is null if GitHub did not return it. */
  | { readonly kind: "run"; readonly url: string | null; readonly isDispatched: boolean }
  | { readonly kind: "schedule"; readonly afterMs: number | null }
  /** Nothing starts a run. `because` completes "No run follows, because ...". */
  | { readonly kind: "person"; readonly because: string; readonly afterMs: number | null };

/** An ending, as far as this file needs it. */
type Ending = { readonly next?: NextRun; readonly remedy: string };

/** Says what continues the chain, in one or two sentences; "" if nothing is known to, or if the chain has ended. */
export function describeNextRun({ next, remedy }: Ending): string {
  if (next === undefined) return "";
  const text = describe(next);
  return remedy === "" && next.kind !== "person" ? `Nothing to do: ${text}` : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function describe(next: NextRun): string {
  switch (next.kind) {
    case "run":
      return next.isDispatched
        ? "the next run is started and continues the chain."
        : "another run is queued or active and continues the chain.";
    case "schedule":
      return `the workflow's next scheduled start${renderAfter(next)} continues the chain.`;
    case "person":
      return `No run follows, because ${next.because}. To continue, start the workflow by hand (Actions, Run workflow)${renderAfter(next)}.`;
  }
}

/** Rounded up to a minute: a start before the end of the wait does nothing. */
function renderAfter({ afterMs }: Extract<NextRun, { readonly afterMs: number | null }>): string {
  if (afterMs === null) return "";
  const minute = renderIsoTime(Math.ceil(afterMs / 60_000) * 60_000).slice(0, 16);
  return ` after ${minute.replace("T", " ")} UTC`;
}
