import { shapeBranch, shapeFullRepository, shapePublicUser, shapeRef, shapeShortBranch, shapeUser } from "./shapes.ts";
import { findPerson, forbidden, type Handlers, notFound, paginate, type Person, ApiError } from "./store.ts";

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
    answer: async (_, store) => ({ status: 200, body: shapeFullRepository(store, await store.git.defaultBranch()) }),
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
