import { describe, expect, it } from "vitest";
import { renderEventJson, renderSafeJson } from "../../../src/report/event-json.ts";
import { HOSTILE, sampleEvents, T0 } from "../../helpers/loop-events.ts";

describe("renderSafeJson", () => {
  it("parses to the same value and holds nothing that a terminal or the runner acts on", () => {
    const json = renderSafeJson({ text: HOSTILE });
    expect(JSON.parse(json)).toEqual({ text: HOSTILE });
    // oxlint-disable-next-line no-control-regex -- Control characters are what must not be there.
    expect(json).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|##\[/);
  });
});

describe("renderEventJson", () => {
  it("gives each event its kind and its time", () => {
    for (const event of sampleEvents()) {
      expect(JSON.parse(renderEventJson(event))).toMatchObject({ type: event.kind, ts: "2026-03-01T14:00:00.000Z" });
    }
  });

  it("cuts long texts", () => {
    expect(renderEventJson({ kind: "notice", atMs: T0, text: "x".repeat(100_000) }).length).toBeLessThan(17_000);
  });
});
