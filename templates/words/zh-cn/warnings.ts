/** Words of early warnings: levels, signs, steps, and why a step is closed. */

export const warnings = {
  'warning-event.reported': '报告预警',
  'warning-event.told': '上报',
  'warning-event.facts-updated': '补充情况',
  'warning-event.verified': '核实属实',
  'warning-event.dismissed': '核查不实',
  'warning-event.level-raised': '调高等级',
  'warning-event.level-lowered': '调低等级',
  'warning-event.supervised': '发出监督文书',
  'warning-event.letter-answered': '用人单位答复',
  'warning-event.letter-lapsed': '期满未答复',
  'warning-event.inspected': '现场检查',
  'warning-event.converted': '转为调解案件',
  'warning-event.handed-over': '转办',
  'warning-event.closed': '办结',

  'reason.nothing-to-report': '没有需要上报的事项，或者已经上报',
  'reason.police-not-told': '有可能引发治安、刑事案件的情形，须先报告公安机关',
  'reason.report-still-due': '尚有应当上报而未上报的事项',
  'reason.not-higher': '所选等级不高于现在的等级',
  'reason.not-lower': '所选等级不低于现在的等级',
  'reason.letter-not-waiting': '没有等待答复的监督文书',
  'reason.answer-term-runs': '答复期限尚未届满',
  'reason.letter-unanswered': '尚有监督文书未获答复',
  'reason.converted-already': '已经转为调解案件',
  'reason.outcome-without-way': '所选结果须先有监督、检查、立案或者转办的记录',
} as const
