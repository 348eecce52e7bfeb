import type { Bilingual } from '@huanjie/rules';

type Labels = Readonly<Record<string, Bilingual>>;
const labels = (entries: readonly (readonly [value: string, zh: string, en: string])[]): Labels =>
  Object.fromEntries(entries.map(([value, zh, en]) => [value, { zh, en }]));

export const SEXES = labels([
  ['male', '男', 'male'],
  ['female', '女', 'female'],
]);

export const UNIT_KINDS = labels([
  ['county', '县（市、区）', 'county or district'],
  ['township', '乡镇', 'township or town'],
  ['subdistrict', '街道', 'sub-district'],
  ['village', '村', 'village'],
  ['community', '社区', 'community'],
  ['group', '小组', 'group'],
  ['electingUnit', '选举单位', 'electing unit'],
  ['branch', '党支部', 'Party branch'],
]);

export const PARTICIPATIONS = labels([
  ['elects', '换届', 'elects'],
  ['exempt', '未组织选举', 'no election held'],
  ['superior', '上级单位', 'superior'],
]);

export const METHODS = labels([
  ['twoRecommendations', '两推一选', 'two recommendations, one election'],
  ['openNomination', '海选', 'open nomination'],
  ['direct', '直选', 'direct election'],
  ['household', '户代表选举', 'by household representatives'],
  ['representative', '居民代表选举', "by residents' representatives"],
  ['assembly', '村民会议推选', "by the villagers' assembly"],
  ['groups', '村民小组推选', "by villagers' groups"],
  ['representatives', '代表会议推选', "by a representatives' meeting"],
  ['directNomination', '村民直接提名', 'direct nomination by villagers'],
  ['jointNomination', '联名提名', 'joint nomination'],
  ['allVillagers', '全体村民预选', 'preliminary election by all villagers'],
  ['villagersRepresentatives', '村民代表预选', "preliminary election by villagers' representatives"],
]);

export const BODIES = labels([
  ['partyCommittee', '乡镇党委', 'township Party committee'],
  ['disciplineCommission', '乡镇纪委', 'township discipline commission'],
  ['countyCongress', '县党代会', 'county Party congress'],
  ['townshipCongress', '镇党代会', 'township Party congress'],
  ['partyOrganisation', '社区党组织', 'community Party organisation'],
  ['residentsCommittee', '社区居委会', "residents' committee"],
  ['villagersCommittee', '村（居）委会', "villagers' committee"],
]);

export const POSTS = labels([
  ['secretary', '书记', 'secretary'],
  ['deputy-secretary', '副书记', 'deputy secretary'],
  ['committee-member', '党委（党组织）委员', 'committee member'],
  ['discipline-member', '纪委委员', 'discipline commission member'],
  ['delegate', '代表', 'delegate'],
  ['chair', '主任', 'chair'],
  ['vice-chair', '副主任', 'vice-chair'],
  ['member', '委员', 'member'],
]);

export const TERMS = labels([
  ['present', '本届', 'present term'],
  ['past', '上届（导入）', 'past term (imported)'],
]);

export const EDUCATIONS = labels([
  ['postgraduate', '研究生', 'postgraduate'],
  ['bachelor', '大学本科', 'bachelor'],
  ['juniorCollege', '大学专科', 'junior college'],
  ['seniorMiddle', '高中', 'senior middle school'],
  ['juniorMiddle', '初中', 'junior middle school'],
  ['primary', '小学', 'primary school'],
  ['none', '未上过学', 'no schooling'],
]);

export const POLL_STAGES = labels([
  ['pre-election', '预选', 'preliminary election'],
  ['election', '正式选举', 'election'],
  ['by-run', '另行选举', 'by-run'],
  ['re-vote', '再次投票', 're-vote'],
]);

export const REASONS = labels([
  ['failed', '首次选举未成功', 'first election failed'],
  ['petition', '选后信访', 'petition after the election'],
  ['byRun', '缺额', 'seats left open'],
]);

export const NOMINATORS = labels([
  ['voters', '选民提名', 'voters'],
  ['partyMembers', '党员推荐', 'Party members'],
  ['countyCommittee', '县委提名', 'county Party committee'],
  ['organisation', '组织提名', 'Party organisation'],
]);

/** Ages in whole years on election day, as the roll is counted. */
export const VOTER_AGES = labels([
  ['to29', '29岁以下', '29 and under'],
  ['from30to39', '30至39岁', '30 to 39'],
  ['from40to49', '40至49岁', '40 to 49'],
  ['from50to59', '50至59岁', '50 to 59'],
  ['from60to69', '60至69岁', '60 to 69'],
  ['from70to79', '70至79岁', '70 to 79'],
  ['from80', '80岁以上', '80 and over'],
]);

export const VOTER_CATEGORIES = labels([
  ['resident', '户籍在本村且居住', 'registered and living here'],
  ['away', '户籍在本村外出', 'registered here, living elsewhere'],
  ['admitted', '户籍不在本村经同意登记', 'admitted on application'],
  ['household', '户籍在本社区', 'household in the community'],
  ['habitual', '在本社区常住', 'habitually resident'],
  ['worker', '社区工作者', 'community worker'],
]);

export const MODES = labels([
  ['inPerson', '现场投票', 'in person'],
  ['mobileBox', '流动票箱', 'mobile ballot box'],
  ['proxy', '委托投票', 'by proxy'],
]);

export const DELEGATE_CATEGORIES = labels([
  ['cadre', '党员干部代表', 'Party cadre'],
  ['frontline', '生产一线代表', 'front-line production'],
]);

export const DUTY_BODY_KINDS = labels([
  ['leadingGroup', '领导组', 'leading group'],
  ['workingGroup', '工作小组', 'working group'],
  ['guidanceGroup', '指导组', 'guidance group'],
  ['stabilityGroup', '维稳工作小组', 'stability group'],
  ['electionOffice', '换届选举办公室', 'election office'],
  ['electionCommittee', '选举委员会', 'election committee'],
  ['credentialsPanel', '代表资格审查小组', 'credentials panel'],
  ['inspectionTeam', '督查组', 'inspection team'],
  ['electionStaff', '选举工作人员', 'election staff'],
]);

export const DUTY_ROLES = labels([
  ['head', '组长', 'head'],
  ['executiveDeputy', '常务副组长', 'executive deputy head'],
  ['deputy', '副组长', 'deputy head'],
  ['member', '成员', 'member'],
  ['instructor', '指导员', 'instructor'],
  ['firstResponsible', '第一责任人', 'first responsible person'],
]);

export const DIRECTIONS = labels([
  ['in', '收文', 'received'],
  ['out', '发文', 'issued'],
]);

export const DOCUMENT_KINDS = labels([
  ['notice', '通知', 'notice'],
  ['plan', '实施方案', 'implementation plan'],
  ['opinion', '意见', 'opinion'],
  ['request', '请示', 'request'],
  ['reply', '批复', 'reply'],
  ['workReport', '工作报告', 'work report'],
  ['resultReport', '选举结果报告', 'result report'],
  ['rulesOfProcedure', '工作规程', 'rules of procedure'],
  ['stabilityPlan', '维稳预案', 'stability plan'],
  ['publicityPlan', '宣传方案', 'publicity plan'],
  ['bulletin', '简报', 'bulletin'],
  ['letter', '致选民的一封信', 'letter to voters'],
  ['handbook', '手册', 'handbook'],
  ['rerunPlan', '另行选举方案', 'plan of a repeated election'],
  ['other', '其他', 'other'],
]);

export const MEETING_KINDS = labels([
  ['mobilisation', '动员会', 'mobilisation meeting'],
  ['coordination', '协调会', 'coordination meeting'],
  ['work', '工作会议', 'work meeting'],
  ['congress', '党代表大会', 'Party congress'],
  ['assembly', '选举大会', 'election meeting'],
  ['representatives', '代表会议', "representatives' meeting"],
  ['electionCommittee', '选委会会议', 'election committee meeting'],
  ['branch', '支部会', 'branch meeting'],
  ['board', '董事会', 'board meeting'],
  ['plenary', '全体会议', 'plenary'],
  ['deliberation', '酝酿讨论', 'deliberation'],
  ['study', '学习', 'study session'],
]);

export const APPROVAL_OUTCOMES = labels([
  ['approved', '同意', 'approved'],
  ['refused', '不同意', 'refused'],
]);

export const ACTIVITIES = labels([
  ['education', '纪律教育', 'discipline education'],
  ['pledges', '专题承诺', 'pledges'],
  ['talks', '谈心谈话', 'talks'],
  ['publicity', '重点宣传', 'publicity of the rules'],
  ['questionnaire', '问卷调查', 'questionnaire'],
  ['appraisal', '换届风气测评', 'conduct appraisal'],
  ['reportingChannels', '畅通举报渠道', 'reporting channels'],
  ['knowledgeTest', '纪律知识测试', 'knowledge test'],
]);

export const PLEDGE_LAYERS = labels([
  ['committee', '党委向组织部承诺', 'committee to the organisation department'],
  ['teamMember', '班子成员向党委承诺', 'team member to the committee'],
  ['branchSecretary', '支部书记向党委承诺', 'branch secretary to the committee'],
]);

export const CHANNELS = labels([
  ['board', '板（墙）报', 'board paper'],
  ['slogan', '标语', 'slogan'],
  ['broadcast', '广播电视', 'radio and television'],
  ['newspaper', '报纸专栏', 'newspaper column'],
  ['letter', '致选民的一封信', 'letter to voters'],
  ['vehicle', '宣传车', 'publicity vehicle'],
  ['window', '宣传橱窗', 'showcase window'],
]);

export const TRAINING_LAYERS = labels([
  ['county', '县（区）级', 'county'],
  ['township', '乡镇（街道）级', 'township'],
  ['village', '村（社区）级', 'village'],
]);

export const MATTERS = labels([
  ['electionCommittee', '村民选举委员会成员推选公开', 'members of the election committee'],
  ['voterRoll', '选民名单公开', 'voter roll'],
  ['nominatedCandidates', '提名候选人公开', 'nominated candidates'],
  ['formalCandidates', '正式候选人公开', 'formal candidates'],
  ['electionDay', '选举日期公开', 'election day'],
  ['placeAndHours', '选举地点和投票时间公开', 'place and hours'],
  ['electionStaff', '选举工作人员公开', 'election staff'],
  ['results', '选举结果公开', 'results'],
]);

export const PETITION_CHANNELS = labels([
  ['visit', '来访', 'visit'],
  ['call', '来电', 'call'],
  ['letter', '来信', 'letter'],
]);

export const RISK_LEVELS = labels([
  ['low', '低', 'low'],
  ['medium', '中', 'medium'],
  ['high', '高', 'high'],
]);

export const INSPECTION_KINDS = labels([
  ['inspection', '督查', 'inspection'],
  ['followUp', '跟踪督查', 'follow-up'],
  ['acceptance', '检查验收', 'acceptance check'],
]);

export const PARTICIPANTS = labels([
  ['residentUnits', '驻地单位党组织', 'resident-unit Party organisations'],
  ['partyMembers', '党员', 'Party members'],
  ['residentsRepresentatives', '居民代表', "residents' representatives"],
  ['householdRepresentatives', '户代表', 'household representatives'],
  ['voters', '选民', 'voters'],
]);

export const PARTICIPATION_ACTIVITIES = labels([
  ['recommendation', '推荐', 'recommendation'],
  ['election', '选举', 'election'],
]);
