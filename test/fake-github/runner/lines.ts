/** Lets a test wait for a line of an action's output. */
export type LineWatch = { add(line: string): void; close(): void; wait(pattern: RegExp): Promise<string> };

export function createLineWatch(): LineWatch {
  const seen: string[] = [];
  const waiting = new Set<{ readonly pattern: RegExp; settle(line: string): void; fail(error: Error): void }>();
  let isClosed = false;
  const refuse = (pattern: RegExp): Error => new Error(`The run ended without a line like ${pattern}:\n${seen.join("\n")}`);
  return {
    add(line) {
      seen.push(line);
      for (const one of waiting) {
        if (!one.pattern.test(line)) continue;
        waiting.delete(one);
        one.settle(line);
      }
    },
    close() {
      isClosed = true;
      for (const one of waiting) one.fail(refuse(one.pattern));
    },
    wait(pattern) {
      const line = seen.find((one) => pattern.test(one));
      if (line !== undefined) return Promise.resolve(line);
      if (isClosed) return Promise.reject(refuse(pattern));
      return new Promise((settle, fail) => waiting.add({ pattern, settle, fail }));
    },
  };
}
