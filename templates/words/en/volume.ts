/** Words of the volume, in English. */
import type { volume as chinese } from '../zh-cn/volume.ts'

export const volume: Record<keyof typeof chinese, string> = {
  'volume.title': 'Volume of the case',
  'volume.open': 'Volume: contents and gaps',
  'volume.contents': 'Contents',
  'volume.lead':
    'In the order of a people’s mediation file. An issued paper, a material of the case, or a number of sheets counts as present; for what was written or sealed by hand and lies there on paper only, enter its sheets.',
  'volume.to-evidence': 'Add material',
  'volume.missing': 'Missing before the archive:',
  'volume.and': ', ',
  'volume.whole': 'Every mandatory paper is there.',
  'volume.missing-count': 'Mandatory papers missing from the volume before the archive: {count}.',
  'volume.row-missing': 'Missing',
  'volume.row-must': 'Mandatory',
  'volume.row-may': 'If any',
  'volume.print': 'Print',
  'volume.scans': 'signed pages scanned: {count}',
  'volume.sheets': 'Sheets on paper',
  'volume.keep-sheets': 'Save the sheets',
  'volume.sheets-kept': 'The sheets on paper are saved.',

  'fault.sheets-wrong': 'A whole number of sheets from 1 to 999; leave it empty where there is none',
}
