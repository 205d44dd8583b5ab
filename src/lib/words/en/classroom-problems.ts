const size = (bytes: number): string =>
  bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(0)} MB`;

/** Why an assignment or a result cannot be read, and what to do about it. */
export const classroomProblems = {
  damaged:
    'This was damaged on its way: part of it is missing or changed. Ask for it again, or for the file.',
  newer: 'This was made by a newer Factdeck. Reload the page to get it, then open this again.',
  'too-large': (it: { maxBytes: number }) =>
    `This is larger than the ${size(it.maxBytes)} that are read here. Ask for it as a file, or for a smaller one.`,
  'not-assignment':
    'This is not an assignment. Its link holds “#a=”; take the whole of it, or open the file that ends in .factdeck.',
  'not-result':
    'This is not a result. Its link holds “#r=”; take the whole of it, or open the file that ends in .factdeck.',
  'unknown-deck': (it: { title: string }) =>
    `The deck “${it.title}” should have come with this app, but it is not here. Reload the page to get the newest app.`,
  'other-edition': (it: { title: string }) =>
    `The deck “${it.title}” is here in another edition than the assignment asks for. Reload the page to get the newest app, or ask for the assignment again.`,
  'bad-deck': 'The deck in this assignment cannot be read. Ask for the assignment again.',
  'no-questions': 'No question of the deck fits this assignment. Ask for it again.',
  'no-class':
    'This is a result of an assignment that was not made in this browser. Read it where the assignment was made; a backup file from there brings its classes along.',
};
export type ClassroomProblems = typeof classroomProblems;
