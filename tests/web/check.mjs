// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
// Validates HTML files and runs axe-core on each in headless Chromium.
// Usage: node check.mjs FOLDER_WITH_NODE_MODULES FILE.html...
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";

const [modules, ...files] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), "package.json"));
const { FileSystemConfigLoader, HtmlValidate } = require("html-validate");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const validator = new HtmlValidate(
  new FileSystemConfigLoader({ root: true, extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"] }),
);

async function invalidHtml(file) {
  const report = await validator.validateFile(file);
  return report.results.flatMap((result) =>
    result.messages.map((m) => `${m.line}:${m.column} ${m.message} (${m.ruleId})`),
  );
}

/** The page with axe in it, which leaves its findings in the document. */
function inaccessible(file, folder) {
  const report = `axe.run().then((found) => {
    document.documentElement.setAttribute("data-axe", encodeURIComponent(JSON.stringify({
      passes: found.passes.length,
      violations: found.violations.map((v) => v.id + ": " + v.help + ": " + v.nodes[0].html.slice(0, 150)) })));
  });`;
  const page = join(folder, basename(file));
  const scripts = `<script>${axe.replaceAll("</script", "<\\/script")}</script><script>${report}</script></body>`;
  writeFileSync(page, readFileSync(file, "utf8").replace(/<\/body>/, () => scripts));
  const options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
  const quiet = ["--disable-component-update", "--disable-sync", "--disable-quic", `--user-data-dir=${folder}/profile`];
  const dom = execFileSync(
    "chromium",
    [...options, ...quiet, "--virtual-time-budget=20000", "--dump-dom", `file://${page}`],
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 28, timeout: 120000 },
  );
  const found = dom.match(/data-axe="([^"]+)"/);
  if (!found) return ["axe-core did not run"];
  const { passes, violations } = JSON.parse(decodeURIComponent(found[1]));
  return passes > 10 ? violations : [`axe-core held the page against ${passes} rules only`];
}

let bad = 0;
const folder = mkdtempSync(join(tmpdir(), "knotfinder-web-"));
for (const file of files) {
  const problems = [...(await invalidHtml(file)), ...inaccessible(file, folder)];
  bad += problems.length;
  console.log(`${problems.length ? "FAILED" : "passed"} ${basename(file)}`);
  for (const problem of problems) console.log(`  ${problem}`);
}
rmSync(folder, { recursive: true, force: true });
console.log(`${files.length} pages, ${bad} violations`);
process.exit(bad ? 1 : 0);
