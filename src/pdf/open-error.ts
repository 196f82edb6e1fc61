import { InputError, shellWord } from '../errors.js';

/** pdf.js's code for a password that does not open the document. */
const WRONG_PASSWORD = 2;

/** Why a PDF cannot be opened, in the program's own words. `file` is what errors call the document. */
export function openError(file: string, error: unknown): InputError {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    const wrong = error instanceof Error && 'code' in error && error.code === WRONG_PASSWORD;
    return new InputError(wrong ? 'input.pdf-wrong-password' : 'input.pdf-password', { file }, error);
  }
  return new InputError('input.pdf-broken', { file, word: shellWord(file), reason: reasonOf(error) }, error);
}

/** What pdf.js said, in one line. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').replace(/\.$/, '');
}
