import { expect, test } from 'vitest';
import { InputError, LimitError, OutputError, UsageError } from '../../src/errors.js';
import { fromFailure, toFailure } from '../../src/work/failure.js';

test.each([
  [new InputError('input.empty', { file: 'a.txt' })],
  [new LimitError('limit.time', { file: 'a.pdf', limit: 3 })],
  [new UsageError('usage.excel')],
  [new OutputError('output.full', { file: 'out.csv' })],
])('%s goes to another process and comes back', (error) => {
  const back = fromFailure(structuredClone(toFailure(error)));
  expect(back).toBeInstanceOf(error.constructor);
  expect(back).toMatchObject({ code: error.code, args: error.args, message: error.message });
});

test('a bug keeps its message and its stack', () => {
  const bug = new TypeError('x is not a function');
  const back = fromFailure(toFailure(bug));
  expect(back).toMatchObject({ message: bug.message, stack: bug.stack });
  expect(fromFailure(toFailure('thrown'))).toMatchObject({ message: 'thrown' });
});
