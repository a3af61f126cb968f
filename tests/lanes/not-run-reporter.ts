/** Says at the end of a run what did not run and why; a green line that hides a missing engine would be a lie. */
import type { Reporter, TestModule, Vitest } from 'vitest/node'

export default class NotRunReporter implements Reporter {
  private vitest: Vitest | null = null

  onInit(vitest: Vitest): void {
    this.vitest = vitest
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const missing = this.vitest?.getRootProject().getProvidedContext().missing ?? []
    const filtered = this.vitest?.config.testNamePattern !== undefined
    const skipped = modules
      .map((module) => ({ name: module.relativeModuleId, count: [...module.children.allTests('skipped')].length }))
      .filter(({ count }) => count > 0 && !filtered)
    if (missing.length === 0 && skipped.length === 0) return
    const lines = [
      ...missing.map((reason) => `  ${reason}`),
      ...skipped.map(({ name, count }) => `  ${name}: ${count} ${count === 1 ? 'test' : 'tests'}`),
    ]
    process.stdout.write(`\nDid not run here:\n${lines.join('\n')}\n`)
  }
}
