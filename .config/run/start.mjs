// npm start: installs what is missing, builds, and serves the app at an address that never changes.
import process from 'node:process';
import { preflight, stop } from './preflight.mjs';
import { errorCode, serve } from './serve.mjs';
import { runTool } from './tool.mjs';

// What is learnt is stored by the browser under the address, port included: another port is another, empty app.
const port = Number(process.env['PORT'] || 4173);
const base = (process.env['BASE_PATH'] ?? '').replace(/\/+$/, '');

if (!Number.isInteger(port) || port < 1 || port > 65_535) stop('PORT must be a number from 1 to 65535.');
preflight();

// Tried before the build, so that a taken port is said at once; let go again, so that nothing half built is served.
await (await open()).close();
console.log('Building…');
const build = await runTool('vite', ['build'], { capture: true });
if (build.code !== 0) stop(`${build.output}\nThe build failed: see the message above.`);
const server = await open();
console.log(`Factdeck is at ${server.url} (Ctrl-C ends it)`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    void server.close().then(() => process.exit(0));
  });
}

function open() {
  return serve({ port, base }).catch((/** @type {unknown} */ error) => stop(whyNot(error)));
}

/** @param {unknown} error */
function whyNot(error) {
  const code = errorCode(error);
  if (code === 'EADDRINUSE') {
    return `Port ${String(port)} is taken: end what runs there, or start with another port: PORT=${String(port + 1)} npm start`;
  }
  if (code === 'EACCES')
    return `Port ${String(port)} may not be opened by this user: try PORT=4173 npm start`;
  return `Port ${String(port)} could not be opened: ${String(error)}`;
}
