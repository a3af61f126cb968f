/** A pure answer that is either a value or a fault; pure code returns it instead of throwing. */
export type Result<Value, Fault> = { ok: true; value: Value } | { ok: false; fault: Fault }

export const good = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })
export const bad = <Fault>(fault: Fault): { ok: false; fault: Fault } => ({ ok: false, fault })
