/** What is wrong with one field, in plain words, and how to mend it. */

export const faults = {
  'fault.required': '请填写',
  'fault.too-short': '内容过短，请补充',
  'fault.too-long': '内容过长，最多 {max} 字',
  'fault.control-character': '含有无法保存的控制字符，请删除后重新输入',
  'fault.unknown-choice': '请从所列选项中选择',
  'fault.unknown-field': '表单含有无法识别的内容（{names}），请刷新页面后重新填写',
  'fault.form-damaged': '表单不完整，请刷新页面后重新填写',
  'fault.impossible-date': '没有这一天，请按“2026-11-22”的格式填写',
  'fault.impossible-time': '时间有误，请按“14:30”的格式填写',

  'fault.amount-empty': '请填写金额',
  'fault.amount-full-width': '请用半角数字填写金额，如 1234.50',
  'fault.amount-in-ten-thousands': '请以“元”为单位写全，例如 1.2 万元写作 12000',
  'fault.amount-negative': '金额不能为负数',
  'fault.amount-exponent': '请写出完整的数字，不要用科学记数法',
  'fault.amount-separators': '千分位逗号的位置有误，应如 1,234.50，或不加逗号',
  'fault.amount-decimals': '金额最多保留两位小数',
  'fault.amount-too-large': '金额超出可填写的范围，请核对是否多写了数字',
  'fault.amount-zero': '金额须大于零',
  'fault.amount-not-a-number': '请填写数字，如 1234.50',

  'fault.identity-length': '身份证号码应为 18 位，请核对',
  'fault.identity-fifteen-digits': '15 位旧身份证号码已停用，请填写现行的 18 位号码',
  'fault.identity-characters': '身份证号码只含数字，末位可以是 X，请核对',
  'fault.identity-birth-day': '号码中的出生日期不存在，请与证件核对',
  'fault.identity-birth-future': '号码中的出生日期晚于今天，请与证件核对',
  'fault.identity-check-digit': '身份证号码校验码不符，请与证件逐位核对',

  'fault.credit-code-length': '统一社会信用代码应为 18 位，请核对',
  'fault.credit-code-old-registration': '这是 15 位旧注册号，请填写 18 位统一社会信用代码',
  'fault.credit-code-characters': '统一社会信用代码不含字母 I、O、S、V、Z，请核对',
  'fault.credit-code-organisation-digit': '第 9 至 17 位（组织机构代码）校验不符，请核对',
  'fault.credit-code-check-digit': '末位校验码不符，请与营业执照逐位核对',

  'fault.name-empty': '请填写姓名',
  'fault.name-too-long': '姓名最多 50 字',
  'fault.name-control-character': '姓名含有无法保存的控制字符，请重新输入',
  'fault.name-invisible-character': '姓名含有看不见的字符，请删除后重新输入',
  'fault.name-emoji': '姓名不能含有表情符号',
  'fault.name-private-character': '姓名含有自造字，其他电脑无法显示，请改用标准字符',
  'fault.name-broken-character': '姓名含有残缺的字符，请重新输入',
  'fault.name-without-letter': '姓名须含有文字',

  'fault.phone-characters': '电话号码只能含数字、空格和短横线',
  'fault.phone-length': '电话号码位数有误，手机号为 11 位，固定电话请加区号',
  'fault.phone-unknown': '没有这样的号段，请核对',

  'fault.code-length': '登记码应为 9 位，如 T7K4-9QXM-3',
  'fault.code-character': '登记码含有不会出现的字符，请对照回执核对',
  'fault.code-check': '登记码有误，请对照回执逐位核对',
} as const
