/** Reads the forms of a case's materials: what a file is, and why one is struck out. */
import { z } from 'zod'
import { materialKinds } from '../../workflows/volume/material-kinds.ts'
import { volumeRows } from '../../workflows/volume/rows.ts'
import { choice, maybeChoice, maybeId, maybeText, revision, ticked } from '../http/fields.ts'
import type { Material } from './keep-file.ts'

export const materialForm = z
  .strictObject({
    kind: choice(materialKinds),
    title: maybeText(60),
    offeredBy: maybeId,
    originalSeen: ticked,
    volumeRow: maybeChoice(volumeRows),
  })
  .transform(({ title, volumeRow, ...given }, context): Material => {
    // A scan lies where the paper lies that it is a scan of; every other kind has its own place.
    const isScan = given.kind === 'signed-paper'
    if (isScan && volumeRow === null)
      context.addIssue({ code: 'custom', message: 'required', path: ['volumeRow'], params: {} })
    return { ...given, title: title ?? '', volumeRow: isScan ? volumeRow : null }
  })

export const strikeReasons = ['wrong-case', 'wrong-file', 'unreadable', 'replaced', 'withdrawn-by-party'] as const
export type StrikeReason = (typeof strikeReasons)[number]

export const strikeForm = z.strictObject({ revision, reason: choice(strikeReasons) })
