import { headOf, oneLine } from "../text/text.ts";
import type { PathPattern } from "./path-patterns.ts";

/** Files that decide what a verification proves, in the common ecosystems: tests, manifests, lock files, build and CI configuration. */
export const REVIEW_FILES: readonly PathPattern[] = [
  // Tests.
  ..."test/ tests/ __tests__/ spec/ specs/ e2e/ testdata/ *.test.* *.spec.* *_test.* *_spec.* test_*.py conftest.py".split(" "),
  // JavaScript and TypeScript.
  ..."package.json package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml pnpm-workspace.yaml bun.lock bun.lockb".split(" "),
  ..."deno.json deno.jsonc deno.lock .npmrc .yarnrc* .pnpmfile.cjs .yarn/ tsconfig*.json jsconfig*.json".split(" "),
  ..."*.config.js *.config.cjs *.config.mjs *.config.ts *.config.cts *.config.mts *.config.json".split(" "),
  ..."vitest.workspace.* karma.conf.* .mocharc* .babelrc* .swcrc .eslintrc* .nycrc* .c8rc* .taprc .lintstagedrc* turbo.json nx.json".split(
    " ",
  ),
  // Python.
  ..."pyproject.toml setup.py setup.cfg requirements*.txt constraints*.txt Pipfile Pipfile.lock poetry.lock uv.lock".split(" "),
  ..."tox.ini noxfile.py pytest.ini .coveragerc mypy.ini ruff.toml .flake8 sitecustomize.py".split(" "),
  // Go, Rust, C and C++.
  ..."go.mod go.sum go.work go.work.sum Cargo.toml Cargo.lock build.rs rust-toolchain* .cargo/ clippy.toml".split(" "),
  ..."Makefile makefile GNUmakefile *.mk CMakeLists.txt CTestTestfile.cmake *.cmake meson.build configure.ac".split(" "),
  // Java, Kotlin, Scala, .NET.
  ..."pom.xml .mvn/ mvnw *.gradle *.gradle.kts gradle.properties gradle/ gradlew build.sbt".split(" "),
  ..."*.csproj *.fsproj *.vbproj *.sln *.props *.targets global.json nuget.config packages.lock.json".split(" "),
  // Ruby, PHP, Elixir, Swift, Dart.
  ..."Gemfile Gemfile.lock *.gemspec Rakefile .rspec composer.json composer.lock phpunit.xml* phpstan.neon*".split(" "),
  ..."mix.exs mix.lock Package.swift Package.resolved pubspec.yaml pubspec.lock".split(" "),
  // Any language.
  ..."justfile Justfile Taskfile.y*ml WORKSPACE* MODULE.bazel* BUILD BUILD.bazel *.bzl .bazelrc".split(" "),
  ..."Dockerfile* Containerfile docker-compose*.y*ml compose*.y*ml flake.nix flake.lock shell.nix .tool-versions mise.toml .envrc".split(
    " ",
  ),
  ...".gitattributes .gitmodules .husky/ .githooks/ .pre-commit-config.yaml lefthook.y*ml".split(" "),
  // CI.
  ..."/.github/ /.gitea/ /.forgejo/ /.circleci/ /.buildkite/ /.gitlab-ci.yml /.gitlab/ /.travis.yml /azure-pipelines*.yml".split(" "),
  ..."Jenkinsfile /bitbucket-pipelines.yml /.drone.yml /.woodpecker* /appveyor.yml /.appveyor.yml /.cirrus.yml".split(" "),
];

const NAMED_MAX = 10;
const PATH_CHARS_MAX = 200;

/** Limits the list in a record: the last records are part of every pushed state. */
const RECORD_PATHS_MAX = 20;

export function shortenReviewPaths(paths: readonly string[]): readonly string[] {
  return paths.slice(0, RECORD_PATHS_MAX).map((path) => oneLine(path, PATH_CHARS_MAX));
}

/** The paths of several records, each once. They are cut first: V8 compares long strings of one length character by character. */
export function mergeReviewPaths(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flatMap((paths) => paths.map((path) => headOf(path, PATH_CHARS_MAX + 1))))];
}

/** Returns one sentence that names the files, or null if there are none. `escape` makes a name safe where it is shown. */
export function describeReviewPaths(paths: readonly string[], escape: (path: string) => string = (path) => path): string | null {
  if (paths.length === 0) return null;
  const names = paths.slice(0, NAMED_MAX).map((path) => escape(oneLine(path, PATH_CHARS_MAX)));
  const more = paths.length > NAMED_MAX ? ", and more" : "";
  return `This work changes files that judge it: ${names.join(", ")}${more}. Review them first.`;
}
