import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * Reads the options of a command. Prints its usage and ends for `--help`; ends with 2 and the mistake when one is wrong.
 * @param usage how the command is called, one line a form
 */
export function readOptions<T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}\n`);
    process.exit(2);
  }
}
