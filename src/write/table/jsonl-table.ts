import { rowsJsonl } from '../jsonl.js';
import { chosenRecords } from '../shape.js';
import type { OpenSink } from './sink.js';
import { openTextFile } from './text-file.js';

/** The records of all documents, one a line. */
export const openJsonl: OpenSink = async (path, { columns, shape }) => {
  const file = await openTextFile(path);
  return {
    add: ({ document }) => file.write(rowsJsonl(chosenRecords(document, shape), columns, shape)),
    close: () => file.close(),
  };
};
