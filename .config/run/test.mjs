// npm test: everything from nothing. Unit tests and browser tests, then one line with the totals of both.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { ensureBrowser } from './browser.mjs';
import { preflight } from './preflight.mjs';
import { runTool } from './tool.mjs';

/**
 * What a run came to; `told` names each failed test with what it said.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, told: string[] }} Totals
 */

const RESULTS = '.test-results';

preflight();
process.env['CHROMIUM_PATH'] = await ensureBrowser();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS);

console.log('Building…');
const build = await runTool('vite', ['build'], { capture: true });
const unit = await unitTests();
// An old build would be tested in place of this one.
const browser = build.code === 0 ? await browserTests() : { passed: 0, failed: 1, skipped: 0, told: [] };
if (build.code !== 0) {
  console.error(
    `${build.output}\nThe build failed, so the browser tests did not run; that counts as one failure.`,
  );
}

const passed = unit.passed + browser.passed;
const failed = unit.failed + browser.failed;
const skipped = unit.skipped + browser.skipped;
// Again at the end: the unit tests' own words are a thousand lines back.
for (const failure of [...unit.told, ...browser.told]) console.error(`\nFailed: ${failure}`);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

async function unitTests() {
  const file = `${RESULTS}/unit.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runTool('vitest', ['run', ...reporters]);
  return totals(code, file, (report) => {
    // A file that cannot be loaded holds no test that could have failed.
    const broken = report.testResults.filter(
      (/** @type {{ status: string, assertionResults: { status: string }[] }} */ result) =>
        result.status === 'failed' && result.assertionResults.every((test) => test.status !== 'failed'),
    );
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken.length,
      skipped: report.numPendingTests + report.numTodoTests,
      told: report.testResults.flatMap((/** @type {any} */ { name, message, assertionResults }) => [
        ...(message ? [`${name}\n${message}`] : []),
        ...assertionResults
          .filter((/** @type {any} */ test) => test.status === 'failed')
          .map((/** @type {any} */ test) => `${name}: ${test.fullName}\n${test.failureMessages.join('\n')}`),
      ]),
    };
  });
}

async function browserTests() {
  const { code } = await runTool('playwright', ['test', '--config', '.config/playwright.config.ts']);
  // Its reporter tells each failure last by itself.
  return totals(code, `${RESULTS}/browser.json`, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    told: [],
  }));
}

/**
 * What a run's report says, but never "no failure" for a run that ended badly or left no report.
 *
 * @param {number} code
 * @param {string} file
 * @param {(report: any) => Totals} read
 * @returns {Totals}
 */
function totals(code, file, read) {
  /** @type {Totals} */
  let counted;
  try {
    counted = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    counted = { passed: 0, failed: 0, skipped: 0, told: [] };
  }
  return { ...counted, failed: code === 0 ? counted.failed : Math.max(counted.failed, 1) };
}
