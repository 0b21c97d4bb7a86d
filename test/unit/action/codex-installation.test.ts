import { describe, expect, it } from "vitest";
import { beginInstallation } from "../../../src/action/codex-installation.ts";
import type { InstallRequest } from "../../../src/adapters/agents/codex/install.ts";
import type { InputValues } from "../../../src/config/inputs/inputs.ts";
import { userError } from "../../../src/errors/user-error.ts";
import { contextOf, setupOf } from "./context-fixture.ts";

const DEFAULT = "0.171.0";

/** An installation that ends when it is told to. */
async function open(inputs: Partial<InputValues> = {}) {
  const orders: (InstallRequest & { readonly settle: (error?: Error) => void })[] = [];
  const [logged, cancel] = [[] as string[], new AbortController()];
  const run = { context: contextOf(), env: {}, inputs, notify: (text: string) => void logged.push(text), signal: cancel.signal };
  const installation = beginInstallation(
    run,
    { codexFolder: "/temp/codex" },
    (order) =>
      new Promise((resolve, reject) => {
        const fail = (): void => reject(userError("CODEX_INSTALL_FAILED", { version: order.version, problem: "the run was cancelled." }));
        order.signal.addEventListener("abort", fail);
        const done = { program: `/codex/${order.version}`, notices: ["By npm."] };
        orders.push({ ...order, settle: (error) => (error === undefined ? resolve(done) : reject(error)) });
      }),
  );
  const { settings } = await setupOf(inputs);
  const withVersion = (codexVersion: string) => ({ action: { ...settings.action, codexVersion } });
  return { installation, orders, logged, cancel, settings, withVersion, versions: () => orders.map(({ version }) => version) };
}

describe("the installation of Codex", () => {
  it("begins at once with the version of the inputs, and is reported when it is needed", async () => {
    const { installation, logged, orders, settings, versions } = await open();
    expect(versions()).toEqual([DEFAULT]);
    expect(orders[0]).toMatchObject({ folder: "/temp/codex", workspace: "/work" });
    orders[0]?.settle();
    await Promise.resolve();
    expect(logged).toEqual([]);
    expect(await installation.program(settings)).toBe(`/codex/${DEFAULT}`);
    expect(logged).toEqual(["By npm."]);
    expect((await open({ codex_version: "1.2.3" })).versions()).toEqual(["1.2.3"]);
  });

  it("does not begin with another agent, a named program, or for a dry run", async () => {
    const template = ["sh", "agent.sh", "{prompt_file}"];
    for (const inputs of [{ agent_command_template: template }, { codex_bin: "/usr/bin/codex" }, { dry_run: true }])
      expect((await open(inputs)).versions()).toEqual([]);
  });

  it("is dropped for the version of a configuration file", async () => {
    const { installation, orders, versions, withVersion } = await open();
    const program = installation.program(withVersion("1.2.3"));
    await expect.poll(versions).toEqual([DEFAULT, "1.2.3"]);
    expect(orders.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    orders[1]?.settle();
    expect(await program).toBe("/codex/1.2.3");
  });

  it("is dropped where there is nothing to do, without a word", async () => {
    const { installation, logged, orders } = await open();
    await installation.drop();
    expect([orders[0]?.signal.aborted, logged]).toEqual([true, []]);
    await installation.drop();
    await (await open({ dry_run: true })).installation.drop();
  });

  it("fails the run only if it is needed", async () => {
    const failed = await open();
    const error = userError("CODEX_INSTALL_FAILED", { version: DEFAULT, problem: "no network." });
    failed.orders[0]?.settle(error);
    await expect(failed.installation.program(failed.settings)).rejects.toBe(error);
    const unused = await open();
    unused.orders[0]?.settle(error);
    await unused.installation.drop();
  });

  it("ends with the run", async () => {
    const { cancel, installation, orders, settings } = await open();
    cancel.abort();
    expect(orders[0]?.signal.aborted).toBe(true);
    await expect(installation.program(settings)).rejects.toMatchObject({ code: "CODEX_INSTALL_FAILED" });
  });
});
