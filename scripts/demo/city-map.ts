/** The counties of Chongqing and the offices that receive workers in this demonstration (domain.md 5.4). */

export type CountyRow = readonly [areaCode: string, name: string]

/** The 37 units since 2025-11-06, by area code. */
export const counties: readonly CountyRow[] = [
  ['500101', '万州区'],
  ['500102', '涪陵区'],
  ['500103', '渝中区'],
  ['500104', '大渡口区'],
  ['500106', '沙坪坝区'],
  ['500107', '九龙坡区'],
  ['500108', '南岸区'],
  ['500109', '北碚区'],
  ['500110', '綦江区'],
  ['500111', '大足区'],
  ['500113', '巴南区'],
  ['500114', '黔江区'],
  ['500115', '长寿区'],
  ['500116', '江津区'],
  ['500117', '合川区'],
  ['500118', '永川区'],
  ['500119', '南川区'],
  ['500120', '璧山区'],
  ['500151', '铜梁区'],
  ['500152', '潼南区'],
  ['500153', '荣昌区'],
  ['500154', '开州区'],
  ['500155', '梁平区'],
  ['500156', '武隆区'],
  ['500157', '两江新区'],
  ['500229', '城口县'],
  ['500230', '丰都县'],
  ['500231', '垫江县'],
  ['500233', '忠县'],
  ['500235', '云阳县'],
  ['500236', '奉节县'],
  ['500237', '巫山县'],
  ['500238', '巫溪县'],
  ['500240', '石柱土家族自治县'],
  ['500241', '秀山土家族苗族自治县'],
  ['500242', '酉阳土家族苗族自治县'],
  ['500243', '彭水苗族土家族自治县'],
]

/** Abolished on the day the new district began. */
export const endedCounties: readonly CountyRow[] = [
  ['500105', '江北区'],
  ['500112', '渝北区'],
]

export const MERGED_ON = '2025-11-06'
export const SUCCESSOR = '500157'

export type RoomRow = { name: string; shortName: string; address: string; delegated: boolean }
export type OfficeRow = {
  areaCode: string
  /** The short sign in case numbers. */
  sign: string
  /** Streets for people's addresses. */
  streets: readonly string[]
  address: string
  phone: string
  arbitration: { name: string; address: string; phone: string }
  court: string
  rooms: readonly RoomRow[]
}

/** Where cases are held: three counties, and one of the two that went into the new district. */
export const offices: readonly OfficeRow[] = [
  {
    areaCode: '500103',
    sign: '渝中工人调字',
    streets: ['解放碑街道', '大溪沟街道', '上清寺街道', '大坪街道', '化龙桥街道', '石油路街道'],
    address: '重庆市渝中区和平路工会服务中心三楼',
    phone: '023-00000103',
    arbitration: {
      name: '重庆市渝中区劳动人事争议仲裁委员会',
      address: '重庆市渝中区管家巷政务服务楼二楼',
      phone: '023-00001103',
    },
    court: '重庆市渝中区人民法院',
    rooms: [
      {
        name: '大坪软件产业园调解工作室',
        shortName: '大坪软件园',
        address: '重庆市渝中区大坪正街软件产业园A座一楼',
        delegated: true,
      },
      {
        name: '解放碑商圈企业调解工作室',
        shortName: '解放碑商圈',
        address: '重庆市渝中区民族路商圈职工之家',
        delegated: false,
      },
      {
        name: '驻渝中区人民法院调解工作室',
        shortName: '驻渝中法院',
        address: '重庆市渝中区法院诉讼服务中心4号窗口',
        delegated: true,
      },
    ],
  },
  {
    areaCode: '500107',
    sign: '九龙坡工人调字',
    streets: ['杨家坪街道', '石桥铺街道', '华岩镇', '西彭镇', '白市驿镇', '谢家湾街道'],
    address: '重庆市九龙坡区杨家坪正街工会大厦二楼',
    phone: '023-00000107',
    arbitration: {
      name: '重庆市九龙坡区劳动人事争议仲裁委员会',
      address: '重庆市九龙坡区科园四街人社服务大厅',
      phone: '023-00001107',
    },
    court: '重庆市九龙坡区人民法院',
    rooms: [
      {
        name: '西彭工业园调解工作室',
        shortName: '西彭工业园',
        address: '重庆市九龙坡区西彭园区管委会一楼',
        delegated: true,
      },
      {
        name: '华岩机电企业联合调解工作室',
        shortName: '华岩机电',
        address: '重庆市九龙坡区华岩镇机电商会职工之家',
        delegated: true,
      },
      {
        name: '驻九龙坡区人民法院调解工作室',
        shortName: '驻九龙坡法院',
        address: '重庆市九龙坡区法院诉讼服务中心二楼',
        delegated: true,
      },
    ],
  },
  {
    areaCode: '500105',
    sign: '江北工人调字',
    streets: ['观音桥街道', '石马河街道', '鱼嘴镇', '郭家沱街道', '寸滩街道', '大石坝街道'],
    address: '重庆市江北区建新北路职工服务中心',
    phone: '023-00000105',
    arbitration: {
      name: '重庆市江北区劳动人事争议仲裁委员会',
      address: '重庆市江北区金港新区人社大楼',
      phone: '023-00001105',
    },
    court: '重庆市江北区人民法院',
    rooms: [
      {
        name: '鱼嘴汽车产业园调解工作室',
        shortName: '鱼嘴汽车园',
        address: '重庆市江北区鱼嘴镇东风路园区服务站',
        delegated: true,
      },
    ],
  },
  {
    areaCode: '500157',
    sign: '两江工人调字',
    streets: ['金山街道', '鸳鸯街道', '礼嘉街道', '鱼嘴镇', '水土街道', '观音桥街道'],
    address: '重庆市两江新区金渝大道职工服务中心一楼',
    phone: '023-00000157',
    arbitration: {
      name: '重庆两江新区劳动人事争议仲裁委员会',
      address: '重庆市两江新区黄山大道人社服务大厅',
      phone: '023-00001157',
    },
    court: '重庆两江新区人民法院',
    rooms: [
      {
        name: '鱼复工业园调解工作室',
        shortName: '鱼复工业园',
        address: '重庆市两江新区鱼复工业园服务中心',
        delegated: true,
      },
      {
        name: '水土电子企业调解工作室',
        shortName: '水土电子',
        address: '重庆市两江新区水土街道云汉大道职工之家',
        delegated: true,
      },
      {
        name: '驻两江新区人民法院调解工作室',
        shortName: '驻两江法院',
        address: '重庆市两江新区法院诉讼服务中心',
        delegated: true,
      },
    ],
  },
]
