/** Words for signing in, the first administrator, people and units. */

export const people = {
  'sign-in.title': '登录',
  'sign-in.lead': '请使用本人账号登录，离开座位前请退出。',
  'sign-in.name': '登录名',
  'sign-in.password': '密码',
  'sign-in.go': '登录',
  'sign-in.accounts': '演示账号',
  'sign-in.accounts-help': '以下账号只存在于演示环境，密码均为：{password}',
  'sign-in.account-role': '角色',
  'sign-in.account-place': '所属机构',

  'fault.sign-in-wrong': '登录名或密码不正确。请核对后重试，连续输错 5 次将锁定 15 分钟。',
  'fault.sign-in-locked': '输错次数过多，已暂时锁定。请 {minutes} 分钟后再试，或请系统管理员协助。',
  'fault.password-short': '密码至少 10 位。',
  'fault.password-long': '密码最多 128 位。',
  'fault.password-simple': '密码须含大写字母、小写字母、数字、符号中的三类。',
  'fault.password-holds-name': '密码不能包含登录名。',
  'fault.password-differs': '两次输入的密码不一致。',
  'fault.password-old-wrong': '原密码不正确。',
  'fault.sign-in-name-taken': '这个登录名已被使用，请换一个。',
  'fault.sign-in-name-form': '登录名用 3 至 30 位小写字母、数字、点或短横线，以字母开头。',

  'setup.title': '建立首个系统管理员',
  'setup.lead': '本系统尚无账号。请建立市级机构和首个系统管理员，之后由其添加机构和人员。此链接只能使用一次。',
  'setup.unit': '本级工会名称',
  'setup.unit-hint': '例如：某某市总工会',
  'setup.name': '管理员姓名',
  'setup.password-again': '再次输入密码',
  'setup.go': '建立并登录',
  'setup.done': '管理员已建立，请登录。',

  'today.title': '今日',
  'today.no-work-title': '暂无可办理的事项',
  'today.no-work': '您的账号已登录，但您的角色在本系统中的工作台尚未开通。如有疑问请联系系统管理员。',
  'language.changed': '界面语言已切换。',
} as const
