// Compiles Typst off the main thread: the compiler is synchronous and takes tens of milliseconds a document.
// Plain JavaScript beside src and dist, so that both load the same file.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

// The root that templates may read from holds nothing but this file.
const workspace = fileURLToPath(new URL('.', import.meta.url));
let current = { key: '', compiler: null };

function compilerFor(fontPaths) {
  const key = fontPaths.join('\n');
  if (current.key !== key || current.compiler === null) {
    const fontBlobs = fontPaths.map((path) => readFileSync(path));
    current = { key, compiler: NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] }) };
  }
  return current.compiler;
}

function layOut(compiler, template, data) {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data } });
  if (compiled.result === null) {
    const messages = (compiled.takeDiagnostics()?.shortDiagnostics ?? []).map((item) => item.message);
    throw new Error(`Typst refused the document: ${messages.join('; ')}`);
  }
  return compiled;
}

function compile({ template, data, secondData, fontPaths, timestamp }) {
  const compiler = compilerFor(fontPaths);
  let compiled = layOut(compiler, template, data);
  if (secondData !== null && compiler.query(compiled.result, { selector: '<unsettled>' }).length > 0) {
    compiled = layOut(compiler, template, secondData);
  }
  const warnings = (compiled.takeWarnings()?.shortDiagnostics ?? []).map((item) => item.message);
  // A family that Typst does not know would lose its characters without another word.
  const unknown = warnings.filter((message) => message.startsWith('unknown font family'));
  if (unknown.length > 0) throw new Error(`A font cannot be used: ${unknown.join('; ')}`);
  const pdf = compiler.pdf(compiled.result, { creationTimestamp: timestamp });
  compiler.evictCache(0);
  return new Uint8Array(pdf);
}

parentPort.on('message', ({ id, job }) => {
  try {
    const pdf = compile(job);
    parentPort.postMessage({ id, pdf }, [pdf.buffer]);
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
