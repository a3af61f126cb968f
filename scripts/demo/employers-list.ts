/** Employers of the demonstration: invented companies by branch, sole traders, and those known only by a nickname and a site. */

export type Branch = {
  industry: string
  trades: readonly string[]
  sites: readonly string[]
  titles: readonly string[]
}

/** Two-character marks that no real company is meant by. */
export const brands = [
  '渝岚',
  '山澜',
  '江舟',
  '云栈',
  '嘉屿',
  '禾舟',
  '磐川',
  '青橹',
  '鼎嵘',
  '朗屿',
  '望龙',
  '巴舟',
  '铭崧',
  '恒汐',
  '瑞岑',
  '锦峤',
  '安漪',
  '盛澍',
  '星垸',
  '汇涪',
  '宏岫',
  '泽坝',
  '川桅',
  '屹渝',
  '广陂',
  '长汀',
  '百舟',
  '晨澍',
  '卓岚',
  '和坪',
  '新栈',
  '合埠',
]

export const branches: readonly Branch[] = [
  {
    industry: 'manufacturing',
    trades: ['汽车零部件', '机电制造', '摩托车配件', '电子科技', '模具', '包装制品', '服装', '食品'],
    sites: ['总装车间', '二号厂房'],
    titles: ['人事经理', '厂长', '行政主管'],
  },
  {
    industry: 'construction',
    trades: ['建筑劳务', '建设工程', '装饰工程', '市政工程', '钢结构工程'],
    sites: ['滨江安置房三期工地', '轨道车辆段工地', '中学迁建工地', '污水管网工地'],
    titles: ['项目经理', '劳务负责人'],
  },
  {
    industry: 'hospitality',
    trades: ['餐饮管理', '酒店管理', '火锅餐饮'],
    sites: ['大坪店', '观音桥店', '杨家坪店'],
    titles: ['店长', '运营经理'],
  },
  {
    industry: 'transport',
    trades: ['物流', '供应链管理', '快运', '同城配送服务'],
    sites: ['分拨中心', '配送站'],
    titles: ['站长', '人力专员'],
  },
  {
    industry: 'trade',
    trades: ['商贸', '百货', '电子商务', '医药连锁'],
    sites: ['门店', '仓库'],
    titles: ['人事专员', '经理'],
  },
  {
    industry: 'real-estate',
    trades: ['物业服务', '房地产经纪'],
    sites: ['小区项目部'],
    titles: ['项目主任', '区域经理'],
  },
  {
    industry: 'information',
    trades: ['信息技术', '网络科技', '软件'],
    sites: ['研发中心'],
    titles: ['人力资源总监', '行政经理'],
  },
  {
    industry: 'business-services',
    trades: ['人力资源服务', '劳务派遣', '企业管理咨询'],
    sites: ['驻厂办公室'],
    titles: ['法务', '驻厂代表'],
  },
  {
    industry: 'education-health',
    trades: ['教育咨询', '职业培训', '养老服务'],
    sites: ['校区', '护理站'],
    titles: ['校长', '院长'],
  },
  {
    industry: 'resident-services',
    trades: ['家政服务', '汽车维修', '美容美发'],
    sites: ['服务部'],
    titles: ['老板', '店长'],
  },
]

/** Contractors whom the workers know by no other name. */
export const nicknames = [
  '包工头老谭',
  '水电班组“刘三哥”',
  '杨老板',
  '木工班长老向',
  '“胖哥”',
  '劳务老板冉总',
  '外墙班组吴姐',
]
