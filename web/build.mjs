// Bundles the page into ../src/mesomap/output/assets and the app into ../src/mesomap/app/assets. The banner carries the licences of what is bundled and a hash of
// every source, which tests/test_page_file.py recomputes: a bundle older than its sources fails there.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = new URL("./", import.meta.url);
const folder = fileURLToPath(here);
const names = [
  "build.mjs",
  "package-lock.json",
  "package.json",
  "tsconfig.json",
  ...readdirSync(new URL("src/", here), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name))),
].sort();

const digest = createHash("sha256");
for (const name of names) digest.update(`${name}\0${readFileSync(new URL(name, here), "utf8")}\0`);
const stamp = `mesomap page, Apache-2.0. sources sha256: ${digest.digest("hex")}`;

const licence = (name) => {
  const { version } = JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, here), "utf8"));
  return `${name} ${version}\n${readFileSync(new URL(`node_modules/${name}/LICENSE`, here), "utf8").trim()}`;
};
const licences = ["three", "three-mesh-bvh"].map(licence).join("\n\n");

const bundle = (entryPoints, outdir) =>
  build({
    absWorkingDir: folder,
    entryPoints,
    outdir,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "ascii",
    legalComments: "none",
    banner: { js: `/*! ${stamp}\n\nIt contains:\n\n${licences}\n*/`, css: `/*! ${stamp} */` },
    logLevel: "info",
  });

await bundle({ page: "src/main.ts" }, "../src/mesomap/output/assets");
await bundle({ app: "src/app/main.ts" }, "../src/mesomap/app/assets");
