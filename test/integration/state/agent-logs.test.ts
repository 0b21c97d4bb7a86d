import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createLogReader, listAgentLogs } from "../../../src/adapters/state/agent-logs.ts";
import { scratchFolder } from "../../helpers/scratch.ts";

function createFolder() {
  const folder = scratchFolder();
  onTestFinished(folder.remove);
  return folder;
}

describe("listAgentLogs", () => {
  it("lists the logs of the iterations in the order in which they were written", () => {
    const { path, write } = createFolder();
    const names = ["iter_0010.goal.jsonl", "iter_0002.reviewer.jsonl", "iter_0002.planner.jsonl", "iterations.jsonl", "other.log"];
    for (const [index, name] of names.entries()) utimesSync(write(name, "x"), 0, 100 - index);
    expect(listAgentLogs(path).map(({ name }) => name)).toEqual([
      "iter_0002.planner.jsonl",
      "iter_0002.reviewer.jsonl",
      "iter_0010.goal.jsonl",
    ]);
    expect(listAgentLogs(path).map(({ iteration }) => iteration)).toEqual([2, 2, 10]);
  });

  it("leaves out links and folders, and follows no linked folder", () => {
    const { path, write } = createFolder();
    symlinkSync("/etc/passwd", join(path, "iter_0001.goal.jsonl"));
    mkdirSync(join(path, "iter_0002.goal.jsonl"));
    write("real/iter_0003.goal.jsonl", "x");
    symlinkSync("real", join(path, "linked"));
    expect(listAgentLogs(path)).toEqual([]);
    expect(listAgentLogs(join(path, "linked"))).toEqual([]);
    expect(listAgentLogs(join(path, "missing"))).toEqual([]);
  });
});

describe("createLogReader", () => {
  it("passes on whole lines, each once, and the rest at the end", () => {
    const file = createFolder().write("iter_0001.goal.log", "one\ntw");
    const lines: string[] = [];
    const reader = createLogReader(file, (line) => lines.push(line));
    reader.readMore();
    expect(lines).toEqual(["one"]);
    appendFileSync(file, `o\n${"long ".repeat(40_000)}\nthree`);
    reader.readMore();
    reader.readMore();
    expect(lines).toEqual(["one", "two", "long ".repeat(40_000)]);
    reader.end();
    expect(lines.at(-1)).toBe("three");
  });

  it("opens no link, and waits for no pipe", () => {
    const { path, write } = createFolder();
    write("target", "secret\n");
    symlinkSync("target", join(path, "link"));
    execFileSync("mkfifo", [join(path, "pipe")]);
    const lines: string[] = [];
    for (const name of ["link", "pipe", "missing"]) createLogReader(join(path, name), (line) => lines.push(line)).readMore();
    expect(lines).toEqual([]);
  });
});
