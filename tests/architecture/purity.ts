import type { Call, Use } from './scan.ts';

/** Globals of browsers, workers and Node that a pure room may not know. Chance and the clock are listed below. */
const FOREIGN_GLOBALS = new Set([
  ...[
    'window',
    'document',
    'navigator',
    'location',
    'history',
    'screen',
    'self',
    'globalThis',
    'global',
    'frames',
  ],
  ...[
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'caches',
    'IDBKeyRange',
    'cookieStore',
    'BroadcastChannel',
  ],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Request', 'Response', 'Headers', 'FormData'],
  ...[
    'crypto',
    'Crypto',
    'performance',
    'TextEncoder',
    'TextDecoder',
    'CompressionStream',
    'DecompressionStream',
  ],
  ...['Blob', 'File', 'FileReader', 'URL', 'URLSearchParams', 'ReadableStream', 'DOMParser', 'DOMException'],
  ...[
    'HTMLElement',
    'Element',
    'Node',
    'Worker',
    'SharedWorker',
    'MessageChannel',
    'postMessage',
    'importScripts',
  ],
  ...['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate'],
  ...['requestAnimationFrame', 'requestIdleCallback', 'queueMicrotask', 'structuredClone', 'reportError'],
  ...['addEventListener', 'removeEventListener', 'dispatchEvent', 'alert', 'confirm', 'prompt', 'matchMedia'],
  ...[
    'getComputedStyle',
    'btoa',
    'atob',
    'console',
    'process',
    'Buffer',
    'require',
    'module',
    '__dirname',
    '__filename',
  ],
  ...['eval', 'Function', 'WeakRef', 'FinalizationRegistry', 'SharedArrayBuffer', 'Atomics', 'WebAssembly'],
]);

/** Date and Math are the language's own; only their doors to the clock, to chance and to the machine's zone are shut. */
const IMPURE_USES = new Map([
  ['Date.now', 'reads the clock'],
  ['new Date()', 'reads the clock'],
  ['Date()', 'reads the clock'],
  ['new Date(…, …)', "reads the machine's time zone; use Date.UTC"],
  ['Date[]', 'could be Date.now'],
  ['Math.random', 'is chance without a seed'],
  ['Math[]', 'could be Math.random'],
  ['Temporal.Now', 'reads the clock'],
]);

/** Methods of Date that answer in the zone of the machine. */
const LOCAL_TIME = new Set([
  ...[
    'getTimezoneOffset',
    'getFullYear',
    'getMonth',
    'getDate',
    'getDay',
    'getHours',
    'getMinutes',
    'getSeconds',
  ],
  ...['setFullYear', 'setMonth', 'setDate', 'setHours', 'setMinutes', 'toDateString', 'toTimeString'],
]);

/** Calls that fall back to the language of the machine with fewer arguments than this. */
const NEEDS_LOCALE = new Map([
  ['localeCompare', 2],
  ['toLocaleString', 1],
  ['toLocaleDateString', 1],
  ['toLocaleTimeString', 1],
  ['toLocaleLowerCase', 1],
  ['toLocaleUpperCase', 1],
  ['Collator', 1],
  ['DateTimeFormat', 1],
  ['ListFormat', 1],
  ['NumberFormat', 1],
  ['PluralRules', 1],
  ['RelativeTimeFormat', 1],
  ['Segmenter', 1],
  ['DisplayNames', 1],
]);

/** Why a pure room may not use this name; undefined when it may. */
export function whyUseIsImpure({ name }: Use): string | undefined {
  const base = /^(?:new )?([\w$]+)/.exec(name)?.[1] ?? name;
  if (FOREIGN_GLOBALS.has(base)) return `${name} belongs to a browser or to Node`;
  const reason = IMPURE_USES.get(name);
  return reason === undefined ? undefined : `${name} ${reason}`;
}

/** Why a pure room may not make this call; undefined when it may. */
export function whyCallIsImpure({ name, argumentCount }: Call): string | undefined {
  if (LOCAL_TIME.has(name)) return `${name}() answers in the time zone of the machine`;
  if (name === 'resolvedOptions')
    return 'resolvedOptions() tells the time zone and the language of the machine';
  const needed = NEEDS_LOCALE.get(name);
  if (needed === undefined || argumentCount >= needed) return undefined;
  return `${name} without a locale speaks the language of the machine`;
}
