// Writing fact files: loaded where a deck is written or handed out, not where it is studied.
export { writeCsv } from './write-csv.ts';
export { writeJson } from './write-json.ts';
export { writeYaml } from './write-yaml.ts';
