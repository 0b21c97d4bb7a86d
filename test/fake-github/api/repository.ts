import { shapeBranch, shapeFullRepository, shapePublicUser, shapeRef, shapeShortBranch, shapeUser } from "./shapes.ts";
import {
  findPerson,
  forbidden,
  type Handlers,
  holds,
  notFound,
  paginate,
  type Person,
  ApiError,
  type Ruleset,
  type Store,
} from "./store.ts";

const HEADS = "refs/heads/";

export const REPOSITORY_HANDLERS: Handlers = {
  "users/get-authenticated": {
    permissions: [],
    answer(call, store) {
      // An app's token belongs to no user, so a job's token cannot ask this.
      if (call.token.kind === "app") throw forbidden(call.token);
      return { status: 200, body: shapePublicUser(store, findPerson(store, call.token.login)) };
    },
  },
  "repos/get": {
    permissions: [],
    async answer({ token }, store) {
      const body = shapeFullRepository(store, await store.git.defaultBranch());
      const admin = holds(token, "administration", "write");
      const push = holds(token, "contents", "write");
      return { status: 200, body: { ...body, permissions: { admin, maintain: admin, push, triage: push, pull: true } } };
    },
  },
  "repos/list-branches": {
    permissions: [["contents", "read"]],
    async answer(call, store) {
      const branches = await store.git.listRefs(HEADS);
      const { page, headers } = paginate(call, store, branches);
      return { status: 200, body: page.map(({ ref, sha }) => shapeShortBranch(store, ref.slice(HEADS.length), sha)), headers };
    },
  },
  "repos/get-branch": {
    permissions: [["contents", "read"]],
    async answer(call, store) {
      const name = call.parameters["branch"] ?? "";
      const sha = await store.git.findRef(`${HEADS}${name}`);
      if (sha === null) throw new ApiError(404, "Branch not found");
      return { status: 200, body: shapeBranch(store, name, await store.git.readCommit(sha)) };
    },
  },
  "repos/get-branch-rules": {
    permissions: [],
    answer(call, store) {
      const branch = call.parameters["branch"] ?? "";
      const rules = store.rulesets.filter((ruleset) => appliesTo(ruleset, branch)).flatMap((ruleset) => shapeRules(store, ruleset));
      const { page, headers } = paginate(call, store, rules);
      return { status: 200, body: page, headers };
    },
  },
  "repos/get-repo-ruleset": {
    permissions: [],
    answer(call, store) {
      const found = store.rulesets.find(({ id }) => String(id) === call.parameters["ruleset_id"]);
      if (found === undefined) throw notFound();
      const actors = {
        bypass_actors: Array.from({ length: found.actors }, (_, index) => ({ actor_id: index + 1, actor_type: "Integration" })),
      };
      const body = {
        id: found.id,
        name: `rules ${found.id}`,
        source: `${store.owner}/${store.name}`,
        enforcement: "active",
        current_user_can_bypass: found.bypass,
        ...(holds(call.token, "administration", "write") ? actors : {}),
      };
      return { status: 200, body };
    },
  },
  "git/get-ref": {
    permissions: [["contents", "read"]],
    async answer(call, store) {
      const ref = `refs/${call.parameters["ref"] ?? ""}`;
      const sha = await store.git.findRef(ref);
      if (sha === null) throw notFound();
      return { status: 200, body: shapeRef(store, ref, sha) };
    },
  },
  "git/list-matching-refs": {
    permissions: [["contents", "read"]],
    async answer(call, store) {
      const refs = await store.git.listRefs(`refs/${call.parameters["ref"] ?? ""}`);
      return { status: 200, body: refs.map(({ ref, sha }) => shapeRef(store, ref, sha)) };
    },
  },
  "repos/get-collaborator-permission-level": {
    permissions: [],
    answer(call, store) {
      const login = call.parameters["username"] ?? "";
      const person = store.people.get(login) ?? (login.endsWith("[bot]") ? findPerson(store, login) : undefined);
      if (person === undefined) throw new ApiError(404, `${login} is not a user`);
      // Every user can read a public repository; a bot is not a collaborator, whatever its token may do (platform notes C3).
      const permission = person.type === "User" && person.permission === "none" && !store.isPrivate ? "read" : person.permission;
      return {
        status: 200,
        body: {
          permission,
          role_name: permission === "none" ? "" : permission,
          user: shapeCollaborator(permission, shapeUser(store, person)),
        },
      };
    },
  },
};

function shapeCollaborator(permission: Person["permission"], user: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const admin = permission === "admin";
  const push = admin || permission === "write";
  const permissions = { admin, maintain: admin, push, triage: push, pull: permission !== "none" };
  return { ...user, permissions, role_name: permission === "none" ? "" : permission };
}

function appliesTo({ branch: pattern }: Ruleset, branch: string): boolean {
  return pattern.endsWith("*") ? branch.startsWith(pattern.slice(0, -1)) : branch === pattern;
}

function shapeRules(store: Store, { id, rules }: Ruleset): readonly Readonly<Record<string, unknown>>[] {
  return rules.map((rule) => ({
    ...rule,
    ruleset_source_type: "Repository",
    ruleset_source: `${store.owner}/${store.name}`,
    ruleset_id: id,
  }));
}
