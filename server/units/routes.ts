/** Routes of the organisation tree. */
import { unitsBelow } from '../../db/repositories/units.ts'
import { formPage } from '../../templates/pages/system/form-page.ts'
import { listPage } from '../../templates/pages/system/list-page.ts'
import { unitPage } from '../../templates/pages/units/unit.ts'
import { DomainError, type FieldFault } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { page, redirect, type Answer } from '../http/answer.ts'
import { explained } from '../http/explained.ts'
import { readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { addUnitForm, changeUnitForm, endUnitForm } from './form.ts'
import { addUnit, changeUnit, endUnit, kindBelow, unitInScope } from './manage-units.ts'
import { addUnitModel, typedOf, unitModel, unitsModel } from './page.ts'

export const unitRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.units,
    permission: 'units:manage',
    audit: 'none:read',
    handle: async (call) => {
      const model = unitsModel(call.locale, await tree(call))
      return page(listPage, model, { title: model.heading })
    },
  },
  {
    method: 'GET',
    path: paths.newUnit,
    permission: 'units:manage',
    audit: 'none:read',
    handle: (call) => showAdd(call, []),
  },
  {
    method: 'POST',
    path: paths.newUnit,
    permission: 'units:manage',
    audit: 'unit-added',
    handle: async (call) => {
      const form = readForm(addUnitForm, call.body)
      if (!form.ok) return showAdd(call, form.faults)
      return explained(
        async () => {
          await addUnit(call.desk, call.act, form.value)
          return redirect(paths.units, { kind: 'done', key: 'units.added' })
        },
        (faults) => showAdd(call, faults),
      )
    },
  },
  {
    method: 'GET',
    path: paths.unit,
    permission: 'units:manage',
    audit: 'none:read',
    handle: (call) => showUnit(call, []),
  },
  {
    method: 'POST',
    path: paths.unit,
    permission: 'units:manage',
    audit: 'unit-changed',
    handle: async (call) => {
      const form = readForm(changeUnitForm, call.body)
      if (!form.ok) return showUnit(call, form.faults)
      const id = call.params.id ?? ''
      return explained(
        async () => {
          await changeUnit(call.desk, call.act, id, form.value)
          return redirect(pathTo(paths.unit, { id }), { kind: 'done', key: 'units.saved' })
        },
        (faults) => showUnit(call, faults),
      )
    },
  },
  {
    method: 'POST',
    path: paths.unitEnd,
    permission: 'units:manage',
    audit: 'unit-ended',
    handle: async (call) => {
      const form = readForm(endUnitForm, call.body)
      if (!form.ok) return showUnit(call, form.faults)
      return explained(
        async () => {
          await endUnit(call.desk, call.act, call.params.id ?? '', form.value)
          return redirect(paths.units, { kind: 'done', key: 'units.ended' })
        },
        (faults) => showUnit(call, faults),
      )
    },
  },
]

const tree = (call: SignedInCall) => unitsBelow(call.desk.db.reader, scopeRoots(call.actor.grants, 'units:manage'))

async function showAdd(call: SignedInCall, faults: readonly FieldFault[]): Promise<Answer> {
  const parent = await unitInScope(call.desk.db.reader, call.actor, call.query.parent ?? '')
  const kind = kindBelow[parent.kind]
  if (kind === null) throw new DomainError('not-found', 'no-such-page')
  const model = addUnitModel(call.locale, parent, kind, call.desk.clock.today(), call.body, faults)
  return page(formPage, model, { title: model.heading, status: faults.length > 0 ? 422 : 200 })
}

async function showUnit(call: SignedInCall, faults: readonly FieldFault[]): Promise<Answer> {
  const unit = await unitInScope(call.desk.db.reader, call.actor, call.params.id ?? '')
  const others = (await tree(call)).filter((other) => other.kind === unit.kind && other.validTo === null)
  const typed = { ...typedOf(unit), on: call.desk.clock.today(), ...call.body }
  return page(unitPage, unitModel(unit, others, typed, faults), {
    title: unit.name,
    status: faults.length > 0 ? 422 : 200,
  })
}
