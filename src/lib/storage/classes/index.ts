// Assignments and classes: a face of its own, so that studying does not load it.
export {
  classBatch,
  deleteClass,
  putAssignment,
  readAssignmentRecord,
  readAssignments,
  readClasses,
  readClassRecord,
  readClassResults,
  removedAssignment,
  resultsBatch,
  type AssignmentRecord,
  type ClassRecord,
} from './classes.ts';
