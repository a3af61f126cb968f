/** Reads what the README promises: the commands a newcomer types and the settings an administrator sets. */

/** Commands in fenced shell blocks, one a line, without prompts and comments; `a && b` is two. */
export function commandsIn(markdown: string): string[] {
  return [...markdown.matchAll(/^```(?:sh|bash|shell|console)\n([^]*?)^```/gmu)].flatMap(([, block]) =>
    (block ?? '')
      .split('\n')
      .map((line) => line.replace(/^\s*\$\s+/u, '').replace(/(?:^|\s)#.*$/u, ''))
      .flatMap((line) => line.split(/&&|;/u))
      .map((command) => command.trim())
      .filter((command) => command !== ''),
  )
}

/** The npm script a command starts, settings before it left out: `PORT=1 npm run demo -- x` is `demo`; null for other commands. */
export function scriptOf(command: string): string | null {
  const bare = command.replace(/^(?:[A-Z_]+=\S*\s+)+/u, '')
  const found = /^npm (?:run )?(?<script>[a-z:-]+)\b/u.exec(bare)?.groups?.script
  if (found === undefined || ['ci', 'install', 'audit'].includes(found)) return null
  return found
}

/** Rows of tables whose first cell is a setting in capitals: name and second cell, back-ticks taken off. */
export function settingsIn(markdown: string): { name: string; fallback: string }[] {
  return [...markdown.matchAll(/^\| *`(?<name>[A-Z][A-Z_]+)` *\|(?<fallback>[^|]*)\|/gmu)].map(({ groups }) => ({
    name: groups?.name ?? '',
    fallback: (groups?.fallback ?? '').replaceAll('`', '').trim(),
  }))
}

/** Relative links and pictures, without their fragments. */
export function linksIn(markdown: string): string[] {
  return [...markdown.matchAll(/\]\((?<to>[^)\s]+)\)/gu)]
    .map(({ groups }) => (groups?.to ?? '').replace(/#.*$/u, ''))
    .filter((to) => to !== '' && !/^[a-z]+:/u.test(to))
}
