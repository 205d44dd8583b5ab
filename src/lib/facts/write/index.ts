// Writing fact files: loaded where a deck is written or handed out, not where it is studied.
export { writeCsv } from './write-csv.ts';
export { factFileJson, jsonText, writeJson } from './write-json.ts';
export { writeYaml, yamlText } from './write-yaml.ts';
