export { factFileJson } from './fact-file-json.ts';
