import { describe, expect, it } from "vitest";
import { addOtherTracks } from "../../../src/action/other-tracks.ts";
import { encodeSaved } from "../../../src/config/state-file/encode.ts";
import { userError } from "../../../src/errors/user-error.ts";
import { createFakeRemote, createFakeServer, createFakeStateCommits } from "../../helpers/fakes/git.ts";
import { sampleSaved, sampleState } from "../../helpers/samples.ts";
import { spec } from "../fixtures/decider.ts";

const ATMS = 20_000 * 86_400_000 + 1;
const clock = { nowMs: () => ATMS, newId: () => "new" };

/** Three tracks: main with 5 iterations today, api with 2 today, docs with 9 yesterday. */
async function setUp() {
  const server = createFakeServer();
  const stateCommits = createFakeStateCommits();
  const tracks = { main: { day: 20_000, iterations: 5 }, api: { day: 20_000, iterations: 2 }, docs: { day: 19_999, iterations: 9 } };
  for (const [track, day] of Object.entries(tracks)) {
    const text = encodeSaved(sampleSaved({ state: sampleState({ day: { ...day, costUsd: 0.5 } }) }));
    server.refs.set(`refs/codex-self-iter/state/${track}`, await stateCommits.write(new Map([["runtime.json", text]]), null, "state"));
  }
  const warnings: string[] = [];
  const ports = { remote: createFakeRemote(server), stateCommits, clock, warn: (text: string) => void warnings.push(text) };
  return { ports, server, stateCommits, warnings };
}

describe("addOtherTracks", () => {
  it("adds what the other tracks used today", async () => {
    const { ports, warnings } = await setUp();
    const { day } = await addOtherTracks(ports, spec({ day: { iterationsMax: 10 } }), "main");
    expect(day).toEqual({ iterationsMax: 10, costUsdMax: null, others: { day: 20_000, iterations: 2, costUsd: 0.5 } });
    expect(warnings).toEqual([]);
  });

  it("asks for nothing without a limit of the day", async () => {
    const { ports } = await setUp();
    const remote = { fetchBelow: () => Promise.reject(new Error("asked")) };
    const plain = spec();
    expect(await addOtherTracks({ ...ports, remote }, plain, "main")).toBe(plain);
  });

  it("warns of a track that cannot be read, and counts the others", async () => {
    const { ports, server, stateCommits, warnings } = await setUp();
    const commit = await stateCommits.write(new Map([["runtime.json", "{"]]), null, "state");
    server.refs.set("refs/codex-self-iter/state/broken", commit);
    const { day } = await addOtherTracks(ports, spec({ day: { costUsdMax: 10 } }), "main");
    expect(day.others.iterations).toBe(2);
    expect(warnings).toEqual([
      "The state in refs/codex-self-iter/state/broken cannot be read, so its track does not count in the limits of the day.",
    ]);
  });

  it("warns if the server does not answer", async () => {
    const { ports, warnings } = await setUp();
    const remote = { fetchBelow: () => Promise.reject(userError("FETCH_FAILED", { repository: "octo/demo", reason: "no response" })) };
    const { day } = await addOtherTracks({ ...ports, remote }, spec({ day: { costUsdMax: 10 } }), "main");
    expect(day.others.iterations).toBe(0);
    expect(warnings).toEqual([expect.stringMatching(/^The other tracks do not count in the limits of the day\..*octo\/demo/)]);
  });
});
