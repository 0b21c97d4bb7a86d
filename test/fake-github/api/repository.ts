import { shapeBranch, shapeFullRepository, shapePublicUser, shapeRef, shapeShortBranch, shapeUser } from "./shapes.ts";
import { findPerson, forbidden, type Handlers, notFound, paginate, type Person, Refusal } from "./store.ts";

const HEADS = "refs/heads/";

export const REPOSITORY_HANDLERS: Handlers = {
  "users/get-authenticated": {
    needs: [],
    answer(call, world) {
      // An app's token stands for no person; a job's own token cannot ask who it is.
      if (call.token.kind === "app") throw forbidden(call.token);
      return { status: 200, body: shapePublicUser(world, findPerson(world, call.token.login)) };
    },
  },
  "repos/get": {
    needs: [],
    answer: async (_, world) => ({ status: 200, body: shapeFullRepository(world, await world.git.defaultBranch()) }),
  },
  "repos/list-branches": {
    needs: [["contents", "read"]],
    async answer(call, world) {
      const branches = await world.git.listRefs(HEADS);
      const { page, headers } = paginate(call, world, branches);
      return { status: 200, body: page.map(({ ref, sha }) => shapeShortBranch(world, ref.slice(HEADS.length), sha)), headers };
    },
  },
  "repos/get-branch": {
    needs: [["contents", "read"]],
    async answer(call, world) {
      const name = call.parameters["branch"] ?? "";
      const sha = await world.git.findRef(`${HEADS}${name}`);
      if (sha === null) throw new Refusal(404, "Branch not found");
      return { status: 200, body: shapeBranch(world, name, await world.git.readCommit(sha)) };
    },
  },
  "git/get-ref": {
    needs: [["contents", "read"]],
    async answer(call, world) {
      const ref = `refs/${call.parameters["ref"] ?? ""}`;
      const sha = await world.git.findRef(ref);
      if (sha === null) throw notFound();
      return { status: 200, body: shapeRef(world, ref, sha) };
    },
  },
  "git/list-matching-refs": {
    needs: [["contents", "read"]],
    async answer(call, world) {
      const refs = await world.git.listRefs(`refs/${call.parameters["ref"] ?? ""}`);
      return { status: 200, body: refs.map(({ ref, sha }) => shapeRef(world, ref, sha)) };
    },
  },
  "repos/get-collaborator-permission-level": {
    needs: [],
    answer(call, world) {
      const login = call.parameters["username"] ?? "";
      const person = world.people.get(login) ?? (login.endsWith("[bot]") ? findPerson(world, login) : undefined);
      if (person === undefined) throw new Refusal(404, `${login} is not a user`);
      // To everybody a public repository is readable; a bot is no collaborator, whatever its token may do (platform notes C3).
      const permission = person.type === "User" && person.permission === "none" && !world.isPrivate ? "read" : person.permission;
      return {
        status: 200,
        body: {
          permission,
          role_name: permission === "none" ? "" : permission,
          user: shapeCollaborator(permission, shapeUser(world, person)),
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
