/** The only place where finished HTML may enter a page: without it every drawing and preview would need an unescaped brace. */

import Handlebars from 'handlebars'
import { z } from 'zod'

/** HTML made by our own code from escaped text: a paper's preview, a drawn chart, the workflow's diagram. */
export type Html = InstanceType<typeof Handlebars.SafeString>

/** Marks markup as finished. Only for text that our own drawing code has built and escaped; never for anything typed. */
export const finishedHtml = (markup: string): Html => new Handlebars.SafeString(markup)

/** Whether a value is printed as it stands. */
export const isHtml = (value: unknown): value is Html => value instanceof Handlebars.SafeString

/** The schema of a field that holds finished HTML. */
export const htmlSchema = z.custom<Html>(isHtml, { error: 'not finished HTML' })
