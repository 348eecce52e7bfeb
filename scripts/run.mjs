import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a program and waits for it; its exit code, or 1 after a signal, or 127 when it cannot be run. Its output goes to
 * standard error unless `stdio` says otherwise.
 */
export function run(program, args, { env = {}, stdio = ['ignore', 2, 2], cwd = root, shell = false } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio, shell });
    child.on('error', () => done(127));
    child.on('exit', (code) => done(code ?? 1));
  });
}

/** Runs a program and returns what it printed; null when it failed. */
export function ask(program, args, { cwd = root } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'ignore'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.on('error', () => done(null));
    child.on('close', (code) => done(code === 0 ? output.trim() : null));
  });
}

/** Runs a JavaScript file with the Node that runs this one. */
export const runNode = (args, options) => run(process.execPath, args, options);
