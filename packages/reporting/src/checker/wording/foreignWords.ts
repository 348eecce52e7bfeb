/** Words of other trades that have nothing to do with an election. */
export const OTHER_TRADES =
  '音乐|美术|语文|数学|英语|物理|化学|历史课|体育课|教学|教研|班主任|班级|幼儿园|幼师|教师|教案|德育|小学生|中学生|大学生实习|军训|销售|营销|护理|护士|医师|临床|药房|施工|监理|装修|车间|仓库|采购|财务|会计|出纳|银行|保险|客服|前台|文员|酒店|餐饮|实习|毕业|考研|求职|简历|婚礼|情书|作文|读后感|观后感|论文|游戏|小说|股票|贷款|减肥|美容';

/** Kinds of papers that such sites offer. */
export const PAPERS =
  '总结|心得体会|心得|计划|范文|报告|作文|论文|演讲稿|讲话稿|发言稿|读后感|观后感|教案|简历|祝福语|合同|自荐信|述职|检讨书|申请书|感言|日记|反思';

/** The subject of the reports that are checked. */
export const OUR_SUBJECT = /换届|选举|党委|党代|支部|村|社区|居委|人大|政协|民主|乡镇|镇|县|代表|委员/;

const FOREIGN_TITLE = `[\\u3400-\\u9fff\\d年xX×*]{0,10}(?:${OTHER_TRADES})[\\u3400-\\u9fff]{0,8}(?:${PAPERS})`;

/** An insert in brackets: (20xx音乐教学工作总结). */
export const BRACKETED_INSERT = new RegExp(
  `[(\\[【](?:${FOREIGN_TITLE}|(?:20\\d{2}|20[xX×*]{2})年?[\\u3400-\\u9fff]{2,14}(?:${PAPERS}))(?:范文|模板)?[)\\]】]`,
  'gu',
);

/** The same without brackets: begins with a year and names another trade. */
export const BARE_INSERT = new RegExp(
  `(?:20\\d{2}|20[xX×*]{2})年?[\\u3400-\\u9fff]{0,6}(?:${OTHER_TRADES})[\\u3400-\\u9fff]{0,6}(?:总结|心得体会|计划|范文|作文|教案)(?:范文)?`,
  'gu',
);
