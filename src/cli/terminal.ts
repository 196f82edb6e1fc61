import { Chalk, chalkStderr, supportsColor, type ChalkInstance } from 'chalk';
import { OutputError, systemCode } from '../errors.js';
import type { Lang } from '../messages/lang.js';
import { say } from '../messages/say.js';
import { asOutputError } from '../write/file.js';
import { safe, safeLine } from './safe.js';

/** The two streams of the program: data go to standard output, everything else to standard error. */
export interface Terminal {
  readonly lang: Lang;
  /** Colours of each stream; none where it is no terminal, or NO_COLOR is set. */
  readonly paint: { readonly out: ChalkInstance; readonly err: ChalkInstance };
  /** Puts data out, byte for byte; on a terminal without what a terminal would act on. */
  data(text: string): Promise<void>;
  /** Puts a text for people out. What is painted stays; text of a document must be made safe before. */
  print(text: string): Promise<void>;
  /** One line for people on standard error, made safe, then painted. */
  tell(line: string, paint?: (line: string) => string): void;
}

export function openTerminal(lang: Lang): Terminal {
  const plain = Boolean(process.env.NO_COLOR);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return {
    lang,
    paint: {
      out: new Chalk({ level: plain || !supportsColor ? 0 : supportsColor.level }),
      err: new Chalk({ level: plain ? 0 : chalkStderr.level }),
    },
    data: (text) => write(process.stdout.isTTY ? safe(text) : text, lang),
    print: (text) => write(text, lang),
    tell: (line, paint = String) => void process.stderr.write(`${paint(safeLine(line))}\n`),
  };
}

/** A reader that has gone away (`| head`) is no error. */
function write(text: string, lang: Lang): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (!error || systemCode(error) === 'EPIPE') resolve();
      else reject(outputError(error, lang));
    });
  });
}

function outputError(error: unknown, lang: Lang): unknown {
  const file = say(lang, 'summary.stdout');
  const known = asOutputError(file, error);
  return known === error ? new OutputError('output.failed', { file, reason: String(error) }, error) : known;
}
