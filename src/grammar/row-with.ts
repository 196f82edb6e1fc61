import type { Figure, Row } from '../types.js';

/**
 * A row with some of what it says changed. Written out: rows go through many stages, every spread would give
 * them another shape in memory, and V8 makes and reads objects of many shapes slowly.
 */
export function rowWith(row: Row, changes: Partial<Row>): Row {
  const {
    line = row.line,
    page = row.page,
    blok = row.blok,
    sisi = row.sisi,
    path = row.path,
    indikator = row.indikator,
    definisi = row.definisi,
    satuan = row.satuan,
    figures = row.figures,
    keterangan = row.keterangan,
    lateName = row.lateName,
    sure = row.sure,
  } = changes;
  return { line, page, blok, sisi, path, indikator, definisi, satuan, figures, keterangan, lateName, sure };
}

/** A figure with some of what is known of it changed; written out for the same reason. */
export function figureWith(figure: Figure, changes: Partial<Figure>): Figure {
  const {
    line = figure.line,
    page = figure.page,
    field = figure.field,
    periode = figure.periode,
    kumulatif = figure.kumulatif,
    value = figure.value,
    repeated = figure.repeated,
    by = figure.by,
    sure = figure.sure,
  } = changes;
  return { line, page, field, periode, kumulatif, value, repeated, by, sure };
}
