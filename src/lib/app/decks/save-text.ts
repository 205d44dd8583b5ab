/** Hands a text to the learner as a file, under a name with its ending. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by then; without this it stays in memory as long as the page.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
