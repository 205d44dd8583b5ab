// Backups, for the page that makes and reads them: studying loads none of this.
export { backupOf, backupText } from './backup.ts';
export { countOwn, type OwnCount } from './count-own.ts';
export { readBackup, type BackupProblem } from './read-backup.ts';
export { planImport, takeBack, takeIn, type ImportPlan } from './take-in.ts';
export { zip } from './zip.ts';
export { readImports, type ImportRecord } from '../imports.ts';
