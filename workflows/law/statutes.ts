/**
 * The texts the desk cites, with every article in use: without it a reason on the case page could name no law.
 * A new citation is one more number in a list. `verified`: the article's text was read; `knowledge`: well known, the text
 * was not at hand. `51.2` is paragraph 2 of article 51, `2(5)` its item 5.
 */
export const statutes = {
  RMTJ: {
    zh: '人民调解法',
    en: "People's Mediation Law",
    verified: '3 4 8 9 13 15 17 18 19 20 22 23 24 25 26 27 28 29 30 31 32 33 34',
    knowledge: '',
  },
  LDTZ: {
    zh: '劳动争议调解仲裁法',
    en: 'Labour Dispute Mediation and Arbitration Law',
    verified: '2 4 5 6 7 9 10 11 12 14 14.3 15 16 21 22 27 27.2 27.3 27.4 28 29 33 42 43 47 48 49 50 51 52 53',
    knowledge: '',
  },
  MSS: {
    zh: '民事诉讼法',
    en: 'Civil Procedure Law',
    verified: '85 86 125 185 187 205 206 225 226 227 228 235 247 250 264',
    knowledge: '56',
  },
  MSJ: {
    zh: '民事诉讼法解释',
    en: 'SPC Interpretation of the Civil Procedure Law',
    verified: '23 125 351 352 353 354 355 356 357 358 372 427 428 429 435 436 437',
    knowledge: '',
  },
  JS1: {
    zh: '劳动争议解释（一）',
    en: 'SPC Labour Dispute Interpretation (I)',
    verified:
      '1 2 2(1) 2(2) 2(3) 2(4) 2(5) 2(6) 3 5 6 7 8 12 13 13.2 13.3 15 19 29 32 35 36 37 38 39 42 46 47 51 51.2 52',
    knowledge: '',
  },
  JS2: {
    zh: '劳动争议解释（二）',
    en: 'SPC Labour Dispute Interpretation (II)',
    verified: '1 19 21',
    knowledge: '6 7 8',
  },
  ORD17: {
    zh: '企业劳动争议协商调解规定',
    en: 'Rules on Negotiation and Mediation of Enterprise Labour Disputes',
    verified: '',
    knowledge: '21 22 23 24 25 26 27 28 29 30 31 32',
  },
  ORD33: {
    zh: '劳动人事争议仲裁办案规则',
    en: 'Labour and Personnel Arbitration Rules',
    verified: '',
    knowledge: '5 24 62 63 64 74 75 76 77 78 79',
  },
  RULE75: {
    zh: '人民调解工作若干规定',
    en: "Provisions on People's Mediation Work",
    verified: '27 28 29 30 31 32 33 34 35',
    knowledge: '22 23',
  },
  TYTJ: {
    zh: '人民法院特邀调解规定',
    en: 'SPC Provisions on Invited Mediation',
    verified: '2 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 27.2',
    knowledge: '',
  },
  ZXTJ: {
    zh: '人民法院在线调解规则',
    en: "People's Courts Online Mediation Rules",
    verified: '10 12 13 15 18 20 21 22 25',
    knowledge: '',
  },
  SFQR: {
    zh: '人民调解协议司法确认规定',
    en: 'SPC Provisions on Judicial Confirmation of Mediation Agreements',
    verified: '2 3 4 5 7 10 11',
    knowledge: '',
  },
  MFD: { zh: '民法典', en: 'Civil Code', verified: '188 195 201 202 203 1259', knowledge: '518 570 571 574 1121' },
  GHF: { zh: '工会法', en: 'Trade Union Law', verified: '3 22 23 28 29 30', knowledge: '' },
  CQGH: { zh: '重庆市工会条例', en: 'Chongqing Trade Union Regulations', verified: '22 23 29 30', knowledge: '' },
  FYF: { zh: '法律援助法', en: 'Legal Aid Law', verified: '12 20 22 31 41 42 43 44 48 49 50 52 55', knowledge: '' },
  LHT: {
    zh: '劳动合同法',
    en: 'Labour Contract Law',
    verified: '7 9 10 14 19 23 24 25 26 30 30.2 37 38 39 40 41 42 46 47 48 50 58 71 82 84 85 87 97',
    knowledge: '34',
  },
  LHTTL: {
    zh: '劳动合同法实施条例',
    en: 'Regulations on the Labour Contract Law',
    verified: '5 6 7 10 20 23 25 27',
    knowledge: '',
  },
  LDF: { zh: '劳动法', en: 'Labour Law', verified: '36 38 41 44 48 50 72', knowledge: '' },
  GZZF: { zh: '工资支付暂行规定', en: 'Interim Rules on Wage Payment', verified: '6 13 16', knowledge: '' },
  NMG: {
    zh: '保障农民工工资支付条例',
    en: 'Regulations on Wages of Migrant Workers',
    verified: '15 30 36 50',
    knowledge: '',
  },
  GSTL: {
    zh: '工伤保险条例',
    en: 'Work Injury Insurance Regulations',
    verified: '17 17.2 26 30 33 35 36 37 39 55 62 64',
    knowledge: '',
  },
  JC: { zh: '劳动保障监察条例', en: 'Labour Inspection Regulations', verified: '11 13 20 21.2', knowledge: '' },
  NXJ: { zh: '职工带薪年休假条例', en: 'Paid Annual Leave Regulations', verified: '3 4 5', knowledge: '' },
  NXSS: {
    zh: '企业职工带薪年休假实施办法',
    en: 'Measures on Paid Annual Leave of Enterprise Staff',
    verified: '3 4 5 10 11 12 13',
    knowledge: '',
  },
  MP479: {
    zh: '企业职工患病或非因工负伤医疗期规定',
    en: 'Rules on the Medical Period of Enterprise Staff',
    verified: '',
    knowledge: '3 4',
  },
  OP309: { zh: '劳部发〔1995〕309号', en: 'Ministry of Labour [1995] No. 309', verified: '', knowledge: '59' },
  NT354: { zh: '劳部发〔1996〕354号', en: 'Ministry of Labour [1996] No. 354', verified: '22', knowledge: '' },
  ECM481: { zh: '劳部发〔1994〕481号', en: 'Ministry of Labour [1994] No. 481', verified: '', knowledge: '6' },
  NJFJ: { zh: '全国年节及纪念日放假办法', en: 'Public Holidays Regulations', verified: '2 6', knowledge: '' },
  GXF: {
    zh: '个人信息保护法',
    en: 'Personal Information Protection Law',
    verified: '6 19 23 28 29 51 55 57',
    knowledge: '',
  },
  JBZF: {
    zh: '拒不支付劳动报酬刑事解释',
    en: 'SPC Interpretation on Refusal to Pay Labour Remuneration',
    verified: '3 4',
    knowledge: '',
  },
  PCF: { zh: '企业破产法', en: 'Enterprise Bankruptcy Law', verified: '', knowledge: '16 19 48 113' },
  CMP: { zh: '公司法', en: 'Company Law', verified: '', knowledge: '240' },
  SBF: { zh: '社会保险法', en: 'Social Insurance Law', verified: '', knowledge: '63 83 86' },
  GWY: { zh: '公务员法', en: 'Civil Servants Law', verified: '', knowledge: '95' },
  ZYB: { zh: '职业病防治法', en: 'Occupational Disease Law', verified: '', knowledge: '52' },
} as const

/** Documents cited whole, and our own rules (`design`). */
export const documents = {
  RST4: {
    zh: '人社厅发〔2024〕4号',
    en: 'MOHRSS General Office [2024] No. 4 (platform work disputes)',
    mark: 'verified',
  },
  RETIRE2024: {
    zh: '关于实施渐进式延迟法定退休年龄的决定（2025年1月1日起施行）',
    en: 'Decision on gradually raising the statutory retirement age (in force 1 January 2025)',
    mark: 'knowledge',
  },
  CAUSES2026: {
    zh: '民事案件案由规定（2026年1月1日起施行，法〔2025〕226号）',
    en: 'Causes of civil cases in force on 1 January 2026 (SPC [2025] No. 226)',
    mark: 'verified',
  },
  CAUSES2021: {
    zh: '民事案件案由规定（2021年1月1日起施行）',
    en: 'Causes of civil cases in force from 1 January 2021',
    mark: 'knowledge',
  },
  CQ553: {
    zh: '渝人社〔2023〕553号',
    en: 'Chongqing MOHRSS [2023] No. 553 (nine departments)',
    mark: 'knowledge',
  },
  'CQ2003-82': {
    zh: '渝府发〔2003〕82号',
    en: 'Chongqing Government [2003] No. 82',
    mark: 'knowledge',
  },
  UNION23: {
    zh: '工会参与劳动争议处理办法（总工发〔2023〕23号）',
    en: 'Measures on Trade Unions in Labour Disputes (ACFTU [2023] No. 23)',
    mark: 'verified',
  },
  FF14: {
    zh: '法发〔2016〕14号第23条',
    en: 'SPC [2016] No. 14 art. 23',
    mark: 'knowledge',
  },
  'REC-1': { zh: '挽回统计口径R1', en: 'Recovery definitions R1', mark: 'design' },
  'REC-2': { zh: '挽回统计口径R2', en: 'Recovery definitions R2', mark: 'design' },
  'REC-3': { zh: '挽回统计口径R3', en: 'Recovery definitions R3', mark: 'design' },
  'REC-4': { zh: '挽回统计口径R4', en: 'Recovery definitions R4', mark: 'design' },
  'REC-5': { zh: '挽回统计口径R5', en: 'Recovery definitions R5', mark: 'design' },
  'REC-6': { zh: '挽回统计口径R6', en: 'Recovery definitions R6', mark: 'design' },
  'REC-7': { zh: '挽回统计口径R7', en: 'Recovery definitions R7', mark: 'design' },
  'REC-8': { zh: '挽回统计口径R8', en: 'Recovery definitions R8', mark: 'design' },
  'REC-9': { zh: '挽回统计口径R9', en: 'Recovery definitions R9', mark: 'design' },
  'REC-10': { zh: '挽回统计口径R10', en: 'Recovery definitions R10', mark: 'design' },
  'HOUSE-contact': { zh: '本台工作要求：首次联系', en: 'House rule: first contact', mark: 'design' },
  'HOUSE-reminder': { zh: '本台工作要求：到期提醒', en: 'House rule: reminder before a due day', mark: 'design' },
  'HOUSE-aid': { zh: '本台工作要求：工会法律援助', en: 'House rule: the union’s own legal aid', mark: 'design' },
  'HOUSE-number': { zh: '本台工作要求：案号', en: 'House rule: case numbers', mark: 'design' },
  'HOUSE-warning': {
    zh: '本台工作要求：预警分级与报告',
    en: 'House rule: levels and reports of early warnings',
    mark: 'design',
  },
  'HOUSE-second-person': { zh: '本台工作要求：双人复核', en: 'House rule: second person', mark: 'design' },
} as const

/** The words around the numbers of a Chinese citation: 第51条第2款, 第（五）项. */
export const citationWords = { article: ['第', '条'], paragraph: ['第', '款'], item: ['第（', '）项'] } as const
