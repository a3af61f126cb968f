/** How tests start the desk's programs: as `npm start` does, with the compiled code kept from one start to the next. */
export const nodeArguments: readonly string[] = [
  '--no-warnings',
  '--import',
  new URL('../server/keep-compiled.js', import.meta.url).href,
]
