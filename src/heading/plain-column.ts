import type { Column } from '../types.js';

/** A column whose heading says nothing. */
export const PLAIN_COLUMN: Column = {
  field: 'abaikan',
  periode: null,
  sisi: '',
  blok: 0,
  skala: 1,
  kumulatif: false,
  levels: [],
  label: '',
  head: [],
};
