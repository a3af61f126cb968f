/** What publicity work is done in the demonstration: events as a union's plan names them. */
import type { OutreachKind, OutreachTopic } from '../../workflows/outreach/codes.ts'

export type Held = {
  title: string
  kind: OutreachKind
  place: string
  topics: readonly OutreachTopic[]
  brand: string | null
  /** Least and most attendances. */
  audience: readonly [number, number]
  materials: string | null
  partners: string | null
  /** Months in which it is held; any where none are named. */
  months?: readonly number[]
}

const SPRING = '春风送法律·平安万里行'

export const heldEvents: readonly Held[] = [
  {
    title: '普法赶场进园区',
    kind: 'on-site',
    place: '园区职工广场',
    topics: ['wages', 'contract'],
    brand: SPRING,
    audience: [60, 220],
    materials: '工资支付维权手册',
    partners: '区司法局',
  },
  {
    title: '工地夜校：欠薪怎么办',
    kind: 'on-site',
    place: '项目部会议室',
    topics: ['wages', 'migrant'],
    brand: '根治欠薪冬季行动',
    audience: [40, 120],
    materials: '农民工工资支付条例读本',
    partners: '区住房城乡建委、区人力社保局',
    months: [11, 12, 1],
  },
  {
    title: '新就业群体法律早餐会',
    kind: 'on-site',
    place: '劳动者港湾',
    topics: ['platform', 'injury'],
    brand: '尊法守法·携手筑梦',
    audience: [20, 60],
    materials: '平台用工问答',
    partners: null,
  },
  {
    title: '直播讲堂：试用期的那些坑',
    kind: 'online',
    place: '重庆工会视频号',
    topics: ['contract'],
    brand: null,
    audience: [800, 5200],
    materials: null,
    partners: '工会律师团',
  },
  {
    title: '女职工权益讲座',
    kind: 'on-site',
    place: '职工服务中心',
    topics: ['women'],
    brand: null,
    audience: [30, 90],
    materials: '女职工劳动保护手册',
    partners: '区妇联',
    months: [3],
  },
  {
    title: '安全生产月咨询日',
    kind: 'on-site',
    place: '步行街广场',
    topics: ['safety', 'injury'],
    brand: '安全生产月',
    audience: [100, 300],
    materials: '工伤认定流程图',
    partners: '区应急局',
    months: [6],
  },
  {
    title: '宪法宣传进车间',
    kind: 'on-site',
    place: '企业食堂',
    topics: ['union', 'democracy'],
    brand: '宪法宣传周',
    audience: [50, 160],
    materials: '工会法读本',
    partners: null,
    months: [12],
  },
  {
    title: '车站送法：返乡返岗路上',
    kind: 'on-site',
    place: '客运站候车厅',
    topics: ['migrant', 'wages', 'aid'],
    brand: SPRING,
    audience: [150, 480],
    materials: '法律援助联系卡',
    partners: '区法律援助中心',
    months: [1, 2],
  },
  {
    title: '线上答疑：社保断缴怎么补',
    kind: 'online',
    place: '12351 微信群',
    topics: ['insurance'],
    brand: null,
    audience: [200, 900],
    materials: null,
    partners: null,
  },
  {
    title: '调解开放日',
    kind: 'on-site',
    place: '劳动争议调解室',
    topics: ['settling', 'aid'],
    brand: '民法典宣传月',
    audience: [15, 45],
    materials: '调解流程折页',
    partners: '区法院、区仲裁院',
    months: [5],
  },
]
