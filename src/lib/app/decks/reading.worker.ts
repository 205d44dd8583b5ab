import { readFactFile, type ReadFile, type ReadOptions } from '../../facts/read/index.ts';

// Reading runs apart from the page, so that a file made to be slow can be stopped.
self.onmessage = ({ data }: MessageEvent<{ text: string; options: ReadOptions }>): void => {
  const read: ReturnType<typeof readFactFile> = readFactFile(data.text, data.options);
  self.postMessage(read satisfies { ok: boolean; value?: ReadFile });
};

// The page counts the time of reading from here: starting says nothing of the file.
self.postMessage('ready');
