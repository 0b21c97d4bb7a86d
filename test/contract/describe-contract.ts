import { afterEach, beforeEach, describe } from "vitest";

export type Disposable = { dispose(): void | Promise<void> };

/** Defines the tests of a port. Each test gets a new subject, which is disposed of afterwards. */
export function describeContract<Subject extends Disposable>(
  name: string,
  create: () => Subject | Promise<Subject>,
  defineTests: (subject: () => Subject) => void,
): void {
  describe(`${name}`, () => {
    let subject: Subject;
    beforeEach(async () => {
      subject = await create();
    });
    afterEach(() => subject.dispose());
    defineTests(() => subject);
  });
}
