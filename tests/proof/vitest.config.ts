/** The long lane: what takes minutes to prove, run before a release and every night, on two cores in half an hour. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { compiledCode } from '../lanes/compiled-code.ts'

/** What counts and takes no time by the clock goes two at a time, the longest first; the rest waits for a machine of its own. */
const counted = [
  'printed-agreements',
  'closed-months',
  'kills',
  'case-histories',
  'upgrade',
  'hostile-texts',
  'failing-calls',
  'killed-server',
  'deciding',
  'lost-backends',
  'power-cut',
  'walked-codes',
  'names-come-back',
].map((name) => `tests/proof/${name}.test.ts`)

const place = ({ moduleId }: TestSpecification): number => {
  const at = counted.findIndex((path) => moduleId.endsWith(path))
  return at < 0 ? counted.length : at
}

class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((one, other) => place(one) - place(other)))
  }
}

const lane = {
  environment: 'node' as const,
  env: compiledCode,
  globalSetup: ['tests/lanes/prepare.ts'],
  setupFiles: ['tests/lanes/console-guard.ts', 'tests/lanes/told-guard.ts'],
  testTimeout: 10 * 60_000,
  hookTimeout: 60_000,
  teardownTimeout: 20_000,
}

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    reporters: ['default', './tests/lanes/not-run-reporter.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...lane, name: 'counted', include: counted, maxWorkers: 2, sequence: { groupOrder: 0 } } },
      {
        test: {
          ...lane,
          name: 'measured',
          include: ['tests/proof/**/*.test.ts'],
          exclude: counted,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
