import { csvHead, csvRows } from '../csv.js';
import { figureNames } from '../records.js';
import { chosenRecords, rowsOf } from '../shape.js';
import type { OpenSink } from './sink.js';
import { openTextFile } from './text-file.js';

/** One CSV of all documents. */
export const openCsv: OpenSink = async (path, { columns, shape, style }) => {
  const file = await openTextFile(path);
  const names = columns.map((c) => c.name);
  const figures = figureNames(columns);
  await file.write(csvHead(names, style));
  return {
    add: ({ document }) =>
      file.write(csvRows(names, rowsOf(chosenRecords(document, shape), columns, shape), figures, style)),
    close: () => file.close(),
  };
};
