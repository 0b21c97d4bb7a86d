import { tmpdir } from "node:os";
import { afterEach, describe, expect, it, vi } from "vitest";
import { requireSpace, watchSpace } from "../../../src/adapters/process/disk-space.ts";

afterEach(() => {
  vi.useRealTimers();
});

/** More than any disk has. */
const NEVER_FREE = 1e18;

describe("the space that an agent needs", () => {
  it("is read from the disk itself", async () => {
    await requireSpace({ folders: [tmpdir()], freeBytesMin: 1 });
    await expect(requireSpace({ folders: [tmpdir()], freeBytesMin: NEVER_FREE })).rejects.toMatchObject({
      code: "DISK_NEARLY_FULL",
      usage: false,
      message: expect.stringMatching(new RegExp(String.raw`^Only \d+ bytes are free on the disk of ${tmpdir()},`)),
      remedy: expect.stringContaining("min-free-bytes: 0"),
    });
  });

  it("is asked for on each of the disks", async () => {
    const readFreeBytes = (folder: string): Promise<number> => Promise.resolve(folder === "/small" ? 5 : 500);
    await requireSpace({ folders: ["/big", "/small"], freeBytesMin: 5, readFreeBytes });
    await expect(requireSpace({ folders: ["/big", "/small"], freeBytesMin: 6, readFreeBytes })).rejects.toMatchObject({
      message: "Only 5 bytes are free on the disk of /small, and an agent is ended where less than 6 are.",
    });
  });

  it("is not asked for where there is no limit, or where nobody can tell", async () => {
    await requireSpace({ folders: ["/"], freeBytesMin: 0, readFreeBytes: () => Promise.resolve(0) });
    await requireSpace({ folders: ["/"], freeBytesMin: 5, readFreeBytes: () => Promise.resolve(null) });
    await requireSpace({ folders: ["/no/such/folder"], freeBytesMin: NEVER_FREE });
  });
});

describe("a watch over it", () => {
  const watch = (frees: readonly number[], freeBytesMin = 10) => {
    vi.useFakeTimers();
    const left = [...frees];
    const readFreeBytes = vi.fn<() => Promise<number>>(() => Promise.resolve(left.shift() ?? 0));
    const onFull = vi.fn<() => void>();
    return { onFull, readFreeBytes, ...watchSpace({ folders: ["/"], freeBytesMin, readFreeBytes }, onFull) };
  };

  it("calls once, when less is left than may be", async () => {
    const { onFull, readFreeBytes } = watch([30, 20, 10, 9]);
    await vi.advanceTimersByTimeAsync(600);
    expect([readFreeBytes.mock.calls.length, onFull.mock.calls.length]).toEqual([3, 0]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([readFreeBytes.mock.calls.length, onFull.mock.calls.length]).toEqual([4, 1]);
  });

  it("calls no more when it was stopped, not even for what it was just about to learn", async () => {
    const { onFull, stop } = watch([0]);
    vi.advanceTimersByTime(200);
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(onFull).not.toHaveBeenCalled();
  });

  it("leaves no timer where there is no limit", () => {
    const { readFreeBytes } = watch([0], 0);
    expect([vi.getTimerCount(), readFreeBytes.mock.calls.length]).toEqual([0, 0]);
  });
});
