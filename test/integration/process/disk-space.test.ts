import { tmpdir } from "node:os";
import { afterEach, describe, expect, it, vi } from "vitest";
import { requireSpace, watchSpace } from "../../../src/adapters/process/disk-space.ts";

afterEach(() => {
  vi.useRealTimers();
});

/** More than the size of any disk. */
const NEVER_FREE = 1e18;

describe("requireSpace", () => {
  it("reads the free space of the disk", async () => {
    await requireSpace({ folders: [tmpdir()], freeBytesMin: 1 });
    await expect(requireSpace({ folders: [tmpdir()], freeBytesMin: NEVER_FREE })).rejects.toMatchObject({
      code: "DISK_NEARLY_FULL",
      kind: "machine",
      message: expect.stringMatching(new RegExp(String.raw`\d+ bytes are free .*${tmpdir()}`)),
      remedy: expect.stringContaining("min-free-bytes: 0"),
    });
  });

  it("checks each of the disks", async () => {
    const readFreeBytes = (folder: string): Promise<number> => Promise.resolve(folder === "/small" ? 5 : 500);
    await requireSpace({ folders: ["/big", "/small"], freeBytesMin: 5, readFreeBytes });
    await expect(requireSpace({ folders: ["/big", "/small"], freeBytesMin: 6, readFreeBytes })).rejects.toMatchObject({
      message: expect.stringMatching(/5 bytes .*\/small.* 6\b/),
    });
  });

  it("accepts any disk without a limit, and a disk whose free space is unknown", async () => {
    await requireSpace({ folders: ["/"], freeBytesMin: 0, readFreeBytes: () => Promise.resolve(0) });
    await requireSpace({ folders: ["/"], freeBytesMin: 5, readFreeBytes: () => Promise.resolve(null) });
    await requireSpace({ folders: ["/no/such/folder"], freeBytesMin: NEVER_FREE });
  });
});

describe("watchSpace", () => {
  const watch = (frees: readonly number[], freeBytesMin = 10) => {
    vi.useFakeTimers();
    const left = [...frees];
    const readFreeBytes = vi.fn<() => Promise<number>>(() => Promise.resolve(left.shift() ?? 0));
    const onFull = vi.fn<() => void>();
    return { onFull, readFreeBytes, ...watchSpace({ folders: ["/"], freeBytesMin, readFreeBytes }, onFull) };
  };

  it("calls back once, when less than the limit is free", async () => {
    const { onFull, readFreeBytes } = watch([30, 20, 10, 9]);
    await vi.advanceTimersByTimeAsync(600);
    expect([readFreeBytes.mock.calls.length, onFull.mock.calls.length]).toEqual([3, 0]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([readFreeBytes.mock.calls.length, onFull.mock.calls.length]).toEqual([4, 1]);
  });

  it("does not call back after stop, even if a check is in progress", async () => {
    const { onFull, stop } = watch([0]);
    vi.advanceTimersByTime(200);
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(onFull).not.toHaveBeenCalled();
  });

  it("starts no timer without a limit", () => {
    const { readFreeBytes } = watch([0], 0);
    expect([vi.getTimerCount(), readFreeBytes.mock.calls.length]).toEqual([0, 0]);
  });
});
