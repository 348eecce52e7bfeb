import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { at, builtCli } from './paths.mjs';
import { runNode } from './run.mjs';
import { say, Trouble } from './say.mjs';

const stamp = at('node_modules', '.huanjie-build');
const webPage = at('apps', 'web', 'dist', 'index.html');
const generated = new Set(['node_modules', 'dist', 'dist-types', 'coverage', 'data', 'fixtures']);

/** Whether what is built was built from the sources as they are. */
export async function isBuilt() {
  if (!existsSync(builtCli) || !existsSync(webPage)) return false;
  const built = await readFile(stamp, 'utf8').catch(() => null);
  return built === (await sourceHash());
}

/** Builds the packages, the server and the web application. */
export async function build() {
  const hash = await sourceHash();
  say('正在构建', 'building');
  const compiler = [at('node_modules', 'typescript', 'bin', 'tsc'), '-b', '--pretty', 'false'];
  // The compiler trusts its own notes of an earlier build, even where the output was deleted since.
  const outputs = (await workspaces()).map((dir) => join(dir, basename(dir) === 'web' ? 'dist-types' : 'dist'));
  const force = outputs.every((dir) => existsSync(dir)) ? [] : ['--force'];
  await step('编译', 'compiling', [...compiler, ...force]);
  await copyAssets();
  const vite = [at('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'];
  await step('网页', 'the web application', vite, at('apps', 'web'));
  await writeFile(stamp, hash);
}

async function step(zh, en, args, cwd) {
  const code = await runNode(args, cwd ? { cwd } : {});
  if (code === 0) return;
  throw new Trouble(`构建失败（${zh}），原因见上。`, `The build failed (${en}), for the reason above.`);
}

/** The workspaces whose sources make up the program. */
async function workspaces() {
  const packages = (await readdir(at('packages'))).map((name) => at('packages', name));
  return [...packages, at('apps', 'server'), at('apps', 'cli'), at('apps', 'web'), at('examples'), at('bench')];
}

async function sourceHash() {
  const files = (await Promise.all((await workspaces()).map(sources))).flat();
  files.push(at('package-lock.json'), at('tsconfig.json'), at('tsconfig.base.json'));
  const hash = createHash('sha256');
  const texts = await Promise.all(files.sort().map((file) => readFile(file)));
  texts.forEach((text, index) => {
    hash.update(`${files[index]}\0${text.length}\0`).update(text);
  });
  return hash.digest('hex');
}

async function sources(dir) {
  const entries = await readdir(dir, { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) => {
      const { name } = entry;
      const path = join(dir, name);
      if (entry.isDirectory()) return generated.has(name) ? [] : sources(path);
      return /\.(test|bench)\.tsx?$|\.tsbuildinfo$/.test(name) ? [] : [path];
    }),
  );
  return found.flat();
}

/** Puts what is not TypeScript (migrations, templates, tables) beside the compiled code that reads it. */
async function copyAssets() {
  await rm(at('apps', 'server', 'dist', 'database', 'migrations'), { recursive: true, force: true });
  for (const workspace of await workspaces()) {
    if (basename(workspace) === 'web') continue;
    const [src, dist] = [join(workspace, 'src'), join(workspace, 'dist')];
    for (const file of existsSync(src) ? await sources(src) : []) {
      if (['.ts', '.tsx', '.md'].includes(extname(file))) continue;
      const target = join(dist, file.slice(src.length));
      await mkdir(dirname(target), { recursive: true });
      await cp(file, target);
    }
  }
}
