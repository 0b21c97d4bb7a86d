import { describe, expect, it } from "vitest";
import { renderControls } from "../../../src/report/controls.ts";
import { NO_CONTROLS } from "../../../src/report/run-view.ts";
import { sampleView } from "./run-view-samples.ts";

const { controls, links } = sampleView();

describe("renderControls", () => {
  it("names the variable that the workflow passes, and only that", () => {
    expect(renderControls(sampleView({ controls: { ...controls, stopVariable: "STOP_LOOP" } }))).toContain(
      "set the variable `STOP_LOOP` to `1`",
    );
    expect(renderControls(sampleView())).not.toContain("variable");
  });

  it("names the track if the workflow has several", () => {
    expect(renderControls(sampleView({ controls: { ...controls, acceptsTrack: true }, track: "pr_12" }))).toContain(
      "[run the workflow](https://github.com/octo/demo/actions/workflows/loop.yml) for the track pr&#95;12 with a goal · ",
    );
  });

  it("asks to edit the plan if the workflow takes no goal", () => {
    expect(renderControls(sampleView({ controls: { ...controls, acceptsGoal: false } }))).toMatch(
      /^\*\*Steer:\*\* edit the plan on the branch · /,
    );
  });

  it("names no place that does not exist", () => {
    const none = { ...links, pullUrl: null, branch: null };
    expect(renderControls(sampleView({ controls: NO_CONTROLS, links: none }))).toBe(
      "**Steer:** edit the plan on the branch · **Stop:** cancel the run",
    );
  });
});
