import { open } from 'node:fs/promises';

/** Written in pieces of this many characters. */
const PIECE = 1_000_000;

export interface TextFile {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** A text file that is written from its beginning to its end, a piece at a time. */
export async function openTextFile(path: string): Promise<TextFile> {
  const handle = await open(path, 'w');
  let waiting: string[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    // Writes on until all is there: a disk that is nearly full takes a part and says so at the next.
    if (length > 0) await handle.appendFile(waiting.join(''));
    waiting = [];
    length = 0;
  };
  return {
    async write(text) {
      waiting.push(text);
      length += text.length;
      if (length >= PIECE) await flush();
    },
    async close() {
      try {
        await flush();
      } finally {
        await handle.close();
      }
    },
  };
}
