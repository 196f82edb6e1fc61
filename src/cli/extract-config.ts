import { configFileFrom } from '../config/config-file.js';
import type { FoundConfig } from '../config/read-config.js';
import { formatOf, FORMATS } from '../write/formats.js';
import type { Asked } from './asked.js';

/**
 * The configuration that holds in the working directory. Most folders have none: then nothing that reads one
 * is loaded.
 */
export async function configOf({ config }: Pick<Asked, 'config'>): Promise<FoundConfig> {
  const none = config === false || (await configFileFrom(process.cwd())) === null;
  if (none) return { file: null, config: {} };
  return (await import('../config/read-config.js')).findConfig(process.cwd());
}

/** What the command line says, and where it says nothing what the configuration says. */
export async function withConfig(asked: Asked, found: FoundConfig): Promise<Asked> {
  if (found.file === null) return asked;
  const { besideConfig } = await import('../config/read-config.js');
  const { settingsOf } = await import('./check-plan.js');
  const { outputs = {}, nomenklatur, check, ...settings } = found.config;
  const { format, outputDir, findings, ...shape } = outputs;
  const list = nomenklatur ?? check?.nomenklatur;
  const told = {
    // A file's ending tells its format, and -o another place than the folder.
    format: asked.output === undefined ? format : undefined,
    outputDir: asked.output === undefined ? beside(outputDir) : undefined,
    findings: beside(findings),
    nomenklatur: beside(list),
    ...(isJson(asked, format) ? { fill: shape.fill } : shape),
  };
  return {
    ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)),
    ...asked,
    settings: settingsOf(settings),
  };

  function beside(path: string | undefined): string | undefined {
    return path === undefined ? undefined : besideConfig(found, path);
  }
}

/** The JSON has everything: what the configuration says of the CSV's shape is not for it. */
function isJson({ format, output }: Asked, configured: Asked['format']): boolean {
  const told = format ?? (output === undefined ? configured : formatOf(output, FORMATS));
  return told === 'json';
}
