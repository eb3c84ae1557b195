// The door of every npm script: `node test/run/node.mjs SCRIPT.ts ARGS`. Plain JavaScript, so that an old Node can read it.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Courant's scripts need Node 22.18 or newer; this is ${process.version}.`);
  process.exit(1);
}
const [, , script, ...rest] = process.argv;
process.argv = [process.argv[0], resolve(script), ...rest];
await import(pathToFileURL(resolve(script)).href);
