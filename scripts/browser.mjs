import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { at } from './paths.mjs';
import { ask, run, runNode } from './run.mjs';
import { say, Trouble } from './say.mjs';

const windows = process.platform === 'win32';
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => {
    const base = process.env[name];
    if (!base) return [];
    const inside = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return [...inside, 'LibreOffice/program/soffice.exe'].map((path) => join(base, path));
  }),
];

/**
 * Finds what the tests need outside npm, installing it where that can be done unasked: a Chromium, a Chinese font,
 * LibreOffice and poppler (to look at documents as they print). Returns the browser's path; names what is missing
 * otherwise.
 */
export async function findTools() {
  const needs = [
    { is: findBrowser, debian: 'chromium', zh: 'Chromium、Chrome 或 Edge 浏览器', en: 'Chromium, Chrome or Edge' },
    {
      is: findFont,
      debian: 'fonts-noto-cjk',
      zh: '中文字体（如 Noto Sans CJK）',
      en: 'a Chinese font (such as Noto Sans CJK)',
    },
    { is: () => findProgram(['soffice']), debian: 'libreoffice-writer', zh: 'LibreOffice', en: 'LibreOffice' },
    {
      is: () => findProgram(['pdftotext']),
      debian: 'poppler-utils',
      zh: 'poppler（pdftotext）',
      en: 'poppler (pdftotext)',
    },
  ];
  const lacking = async () => {
    const found = await Promise.all(needs.map(({ is }) => is()));
    return needs.filter((_, index) => !found[index]);
  };
  let missing = await lacking();
  if (missing.length > 0 && isDebianRoot()) {
    await installByApt(missing.map(({ debian }) => debian));
    missing = await lacking();
  }
  if (missing.some(({ is }) => is === findBrowser)) {
    say('正在下载测试用的 Chromium', 'downloading a Chromium for the tests');
    await runNode([at('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);
    missing = await lacking();
  }
  if (missing.length === 0) return await findBrowser();
  const debian = missing.map((need) => need.debian).join(' ');
  throw new Trouble(
    `测试还需要：${missing.map(({ zh }) => zh).join('；')}。Debian/Ubuntu 上执行：sudo apt-get install ${debian}`,
    `The tests also need: ${missing.map(({ en }) => en).join('; ')}. On Debian/Ubuntu: sudo apt-get install ${debian}`,
  );
}

function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function installByApt(packages) {
  say(`正在安装 ${packages.join('、')}`, `installing ${packages.join(', ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  await run('apt-get', ['install', '-qy', '--no-install-recommends', ...packages], { env });
}

/** A browser that answers: the one named in HUANJIE_CHROMIUM, an installed one, or Playwright's. */
async function findBrowser() {
  const named = process.env.HUANJIE_CHROMIUM;
  if (named) return (await answers(named)) ? named : null;
  const found = await findProgram(names);
  if (found) return found;
  const script = "process.stdout.write(require('playwright-core').chromium.executablePath())";
  const downloaded = await ask(process.execPath, ['-e', script]);
  return downloaded && (await answers(downloaded)) ? downloaded : null;
}

async function findProgram(programs) {
  const dirs = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const inPath = programs.flatMap((name) => dirs.map((dir) => join(dir, windows ? `${name}.exe` : name)));
  const elsewhere = places.filter((path) =>
    programs.some((name) => path.toLowerCase().includes(name.replace('-', ' '))),
  );
  for (const path of [...inPath, ...elsewhere]) {
    if (await answers(path)) return path;
  }
  return null;
}

/** On Windows a browser asked for its version opens a window instead: there the file must do. */
async function answers(path) {
  if (!existsSync(path)) return false;
  return windows || (await ask(path, [/pdftotext/.test(path) ? '-v' : '--version'])) !== null;
}

/** macOS and Windows bring Chinese fonts. */
async function findFont() {
  if (process.platform !== 'linux') return true;
  return Boolean(await ask('fc-list', [':lang=zh', 'family']));
}
