/** What people ask about in the demonstration: a question with its topics and answers, so that rows read like a real counter's. */
import type { ConsultationPhraseCode, ConsultationTopicCode } from '../../workflows/law/consultations.ts'

export type Asked = {
  question: string
  topics: readonly ConsultationTopicCode[]
  phrases: readonly ConsultationPhraseCode[]
}

export const askedQuestions: readonly Asked[] = [
  {
    question: '工资拖了两个月，想知道怎么要',
    topics: ['wages', 'procedure'],
    phrases: ['wages-in-full', 'wages-inspection'],
  },
  { question: '老板不签合同，能不能要二倍工资', topics: ['contract'], phrases: ['written-contract'] },
  { question: '试用期被辞退有没有补偿', topics: ['termination', 'contract'], phrases: ['severance-sum', 'probation'] },
  { question: '上班路上摔伤算不算工伤', topics: ['injury'], phrases: ['injury-recognition'] },
  { question: '单位说不买社保多发五百元', topics: ['social-insurance'], phrases: ['insurance-waiver'] },
  { question: '国庆加班工资按几倍算', topics: ['overtime'], phrases: ['overtime-rates'] },
  { question: '年休假没休能不能折成钱', topics: ['leave'], phrases: ['annual-leave'] },
  { question: '怀孕后被要求换岗降薪', topics: ['women-workers'], phrases: ['pregnancy'] },
  { question: '送外卖受伤找谁', topics: ['platform', 'injury'], phrases: ['platform-mediation'] },
  { question: '工地包工头跑了，总包管不管', topics: ['wages'], phrases: ['wages-contractor'] },
  { question: '离职半年了还能不能申请仲裁', topics: ['procedure'], phrases: ['limitation', 'ladder'] },
  { question: '打官司请不起律师怎么办', topics: ['legal-aid'], phrases: ['aid-without-means-test'] },
  { question: '厂里没有工会，怎么加入工会', topics: ['union'], phrases: ['join-the-union'] },
  { question: '派遣工出了工伤谁负责', topics: ['dispatch', 'injury'], phrases: ['dispatch-parties'] },
]

/** Employers named at the counter: the same company as one person writes it and as another does. */
export const askedEmployers: readonly string[] = [
  '重庆渝岚服装有限公司',
  '渝岚服装有限责任公司',
  '重庆市江舟物流有限公司',
  '江舟物流有限公司九龙坡分公司',
]
