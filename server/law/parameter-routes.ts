/** Routes of the law's values: readable by everybody signed in, entered by the administrator at the top of the tree. */
import { lawParameterPage } from '../../templates/pages/law/parameter.ts'
import { lawTablesPage } from '../../templates/pages/law/tables.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError, type FieldFault } from '../../workflows/errors.ts'
import { isParameterCode, type ParameterCode } from '../../workflows/law/parameters/parameter-codes.ts'
import { page, redirect, type Answer } from '../http/answer.ts'
import { readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { knownBook } from './known-parameters.ts'
import { parameterForm } from './parameter-form.ts'
import { parameterModel, parametersModel } from './parameters-page.ts'
import { maySetLaw, setParameter } from './set-parameter.ts'

export const parameterRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.lawParameters,
    permission: 'desk:enter',
    audit: 'none:read',
    handle: async ({ desk, locale }) => {
      const { book } = await knownBook(desk.db.reader)
      return page(lawTablesPage, parametersModel(locale, book), { title: words(locale)('parameters.title') })
    },
  },
  {
    method: 'GET',
    path: paths.lawParameter,
    permission: 'desk:enter',
    audit: 'none:read',
    handle: (call) => show(call, codeOf(call), []),
  },
  {
    method: 'POST',
    path: paths.lawParameter,
    permission: 'law:set',
    audit: 'parameter-set',
    handle: async (call) => {
      const code = codeOf(call)
      const form = readForm(parameterForm(code), call.body)
      if (!form.ok) return show(call, code, form.faults)
      await setParameter(call.desk, call.act, code, form.value)
      return redirect(pathTo(paths.lawParameter, { code }), { kind: 'done', key: 'parameters.entered' })
    },
  },
]

function codeOf({ params }: SignedInCall): ParameterCode {
  const code = params.code ?? ''
  if (!isParameterCode(code)) throw new DomainError('not-found', 'no-such-page')
  return code
}

async function show(call: SignedInCall, code: ParameterCode, faults: readonly FieldFault[]): Promise<Answer> {
  const { desk, locale, actor, body } = call
  const { book, entered } = await knownBook(desk.db.reader)
  const maySet = await maySetLaw(desk.db.reader, actor)
  const model = parameterModel(locale, { code, book, entered, maySet, typed: body, faults })
  return page(lawParameterPage, model, {
    title: model.heading,
    status: faults.length > 0 ? 422 : 200,
    breadcrumb: [
      { href: paths.lawParameters, text: words(locale)('parameters.title') },
      { href: null, text: model.heading },
    ],
  })
}
