// demonstration.mjs: makes the pictures of docs/arabic.md: the same Markdown without isolation, on the left, and with it.
// Sentences are those of the example article and of tests/fixtures/isolation.tsv. Needs Chromium and playwright-core, in
// artifacts/tools or in a folder given as NODE_TOOLS: npm install --prefix artifacts/tools playwright-core
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const { chromium } = createRequire(join(resolve(process.env.NODE_TOOLS ?? join(root, "artifacts/tools")), "x.js"))("playwright-core");

const article = readFileSync(join(root, "content/articles/code-and-names.md"), "utf8");
const fixtures = readFileSync(join(root, "tests/fixtures/isolation.tsv"), "utf8").split("\n").map((line) => line.split("\t")[0]);
const item = (label) => article.match(new RegExp(`^- (\\*\\*${label}:\\*\\*.*)$`, "m"))[1];
const sentence = (part) => article.split(/(?<=\.)\s|\n/).find((text) => text.includes(part));
const fixture = (text) => fixtures.find((line) => line === text) ?? process.exit(console.error(`not a fixture: ${text}`) ?? 1);

// The name of the picture → its Markdown.
const rows = {
  phone: item("الهاتف"),
  date: item("التاريخ"),
  price: item("السعر"),
  percent: item("النسبة"),
  negative: item("السالب"),
  tags: item("الوسوم"),
  list: item("القوائم"),
  names: sentence("C++"),
  comma: fixture("شركة Boeing, 20 طائرة"),
  brackets: fixture("قمة COP30 (2025) في"),
  quotation: fixture("كتاب «Who are we?» مهم"),
  range: item("المجال"),
};

const site = mkdtempSync(join(tmpdir(), "demonstration-"));
mkdirSync(join(site, "content/articles"), { recursive: true });
writeFileSync(join(site, "staticgen.yaml"), "title: مرصد\nbase-url: https://marsad.example/\nmarkdown: { quotes: straight }\n");
for (const [slug, isolate] of [["with", true], ["without", false]]) {
  const text = Object.values(rows).map((row) => `::: row\n${row}\n:::`).join("\n\n");
  writeFileSync(join(site, `content/articles/${slug}.md`), `---\ntitle: عرض ${slug}\nisolate: ${isolate}\n---\n${text}\n`);
}

execFileSync("dotnet", ["run", "--project", join(root, "src/StaticGen.Cli"), "-c", "Release", "--", "build", "--source", site, "--quiet"], { stdio: "inherit" });
const server = spawn("node", [join(root, "eng/serve-folder.mjs"), join(site, "site")], { stdio: ["ignore", "pipe", "inherit"] });
const address = await new Promise((done) => server.stdout.once("data", (line) => done(String(line).trim())));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const context = await browser.newContext({ viewport: { width: 800, height: 900 }, deviceScaleFactor: 2, bypassCSP: true, colorScheme: "light" });
const page = await context.newPage();
await page.goto(`${address}/with/`, { waitUntil: "networkidle" });
await page.evaluate(async () => {
  const other = new DOMParser().parseFromString(await (await fetch("/without/")).text(), "text/html");
  const [left, right] = [other, document].map((d) => [...d.querySelectorAll(".prose .row")]);
  const side = (name, label, row) => `<div class="side ${name}" dir="rtl"><p class="verdict">${label}</p><div class="prose">${row.innerHTML}</div></div>`;
  document.body.innerHTML = left.map((row, i) => {
    const [bad, good] = row.innerHTML === right[i].innerHTML ? ["=", "="] : ["✗", "✓"];
    return `<div class="pair" dir="ltr">${side("bad", `${bad} من غير عزل`, row)}${side("good", `${good} مع العزل`, right[i])}</div>`;
  }).join("");
});
await page.addStyleTag({ content: `
  .pair { display: grid; grid-template-columns: 376px 376px; gap: 16px; padding: 8px 16px; width: 800px; box-sizing: border-box }
  .side { border: 1px solid #d8d8d8; border-radius: 8px; padding: 10px 16px 14px }
  .side .verdict { margin: 0 0 6px; font: 600 14px/1.6 "IBM Plex Sans Arabic", sans-serif } .bad .verdict { color: #a11d1d } .good .verdict { color: #17693a }
  .side .prose, .side .prose p { margin: 0; padding: 0; font-size: 19px }` });
await page.evaluate(() => document.fonts.ready);
mkdirSync(join(root, "docs/images/direction"), { recursive: true });
const pairs = await page.locator(".pair").all();
for (const [i, name] of Object.keys(rows).entries()) await pairs[i].screenshot({ path: join(root, `docs/images/direction/${name}.png`) });
await browser.close();
server.kill();
rmSync(site, { recursive: true });
