import { isAbsolute } from "node:path";
import type { EnvVars } from "../process/environment.ts";
import { ownIds } from "./strategies.ts";

/** A process that can connect to one of these can act as root, or as the job's user outside the job. */
const SOCKETS = [
  "/run/docker.sock",
  "/var/run/docker.sock",
  "/run/containerd/containerd.sock",
  "/run/buildkit/buildkitd.sock",
  "/run/podman/podman.sock",
  "/run/crio/crio.sock",
  "/run/libvirt",
  "/var/snap/lxd/common/lxd/unix.socket",
  "/var/lib/incus/unix.socket",
  "/run/dbus/system_bus_socket",
  "/run/systemd/private",
  "/run/udev/control",
  "/run/initctl",
  "/run/snapd.socket",
];

/** These name a socket, or a folder of sockets. */
const VARIABLES = ["XDG_RUNTIME_DIR", "DOCKER_HOST", "CONTAINER_HOST", "SSH_AUTH_SOCK", "DBUS_SESSION_BUS_ADDRESS"];

export function privilegedSockets(environment: EnvVars): readonly string[] {
  const named = VARIABLES.map((name) => (environment[name] ?? "").replace(/^unix:(?:path=|\/\/)/, "").replace(/,.*/, ""));
  return [...new Set([...SOCKETS, `/run/user/${ownIds().uid}`, ...named.filter(isAbsolute)])];
}
