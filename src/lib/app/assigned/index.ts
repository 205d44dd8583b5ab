// The assignments that were taken: a face of its own, so that studying does not load it.
export { keptAssignments, type KeptAssignment } from './kept-assignments.ts';
