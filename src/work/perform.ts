import { TASKS, type Job, type TaskName, type TaskResult } from './tasks.js';

type AnyTask = (input: unknown, options: unknown) => Promise<unknown>;

/** Does a job in this process. */
export async function perform<T extends TaskName>({ task, input, options }: Job<T>): Promise<TaskResult<T>> {
  const run = TASKS[task] as unknown as AnyTask;
  return (await run(input, options)) as TaskResult<T>;
}
