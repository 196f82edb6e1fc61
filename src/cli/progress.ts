import type { Outcome, Watcher } from '../batch/outcome.js';
import { formatNumber, say } from '../messages/say.js';
import { safeLine } from './safe.js';
import type { Terminal } from './terminal.js';

/** The line is drawn anew at most this often. */
const EVERY_MS = 200;
const MS = 1000;
const MINUTE = 60;
/** Terminals that do not tell their width. */
const WIDTH = 80;
/** Draws over the line: back to its beginning, and clear it. */
const CLEAR = '\r\u001b[2K';

export interface Progress extends Watcher {
  /** Takes the line away. */
  close(): void;
}

/** One line on standard error that tells how far a run is; nothing where that is no terminal. */
export function openProgress(total: number, shown: boolean, { lang }: Terminal): Progress {
  const { stderr } = process;
  if (!shown || !stderr.isTTY || process.env.TERM === 'dumb')
    return { started: () => undefined, ended: () => undefined, close: () => undefined };
  const start = performance.now();
  const at = new Set<string>();
  let [done, worked, pages, failed, drawn] = [0, 0, 0, 0, 0];

  const draw = (): void => {
    const seconds = (performance.now() - start) / MS;
    const left = worked > 0 ? ((total - done) * seconds) / worked : null;
    const parts = [
      `${formatNumber(done, lang)}/${formatNumber(total, lang)}`,
      pages > 0 ? say(lang, 'progress.pages', { count: Math.round(pages / seconds) }) : '',
      failed > 0 ? say(lang, 'progress.failed', { count: failed }) : '',
      left === null ? '' : say(lang, 'progress.left', { time: clock(left) }),
      safeLine([...at][0] ?? ''),
    ];
    const line = parts.filter(Boolean).join(' · ');
    const width = (stderr.columns || WIDTH) - 1;
    stderr.write(`${CLEAR}${line.length > width ? `${line.slice(0, width - 1)}…` : line}`);
    drawn = performance.now();
  };
  const timer = setInterval(draw, MS);
  timer.unref();
  const soon = (): void => {
    if (performance.now() - drawn >= EVERY_MS) draw();
  };
  return {
    started(name) {
      at.add(name);
      soon();
    },
    ended({ entry, skipped, failure }: Outcome) {
      at.delete(entry.name);
      done += 1;
      if (!skipped) worked += 1;
      if (failure) failed += 1;
      pages += entry.pages ?? 0;
      soon();
    },
    close() {
      clearInterval(timer);
      stderr.write(CLEAR);
    },
  };
}

/** 75 seconds is "1:15". */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / MINUTE / MINUTE), Math.floor(whole / MINUTE) % MINUTE, whole % MINUTE]; // prettier-ignore
  const two = (n: number): string => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
