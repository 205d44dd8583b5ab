// The assignments of the start page: a face of its own, so that studying does not load it.
export { dueAssignments, type DueAssignment } from './due-assignments.ts';
