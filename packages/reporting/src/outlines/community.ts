import type { Outline } from '../report/outline.ts';

/** Work summary of a district on its communities: basics, features in four fields, experience. */
export const COMMUNITY_OUTLINE: Outline = {
  id: 'community',
  title: '{@round.title}工作总结',
  addressee: null,
  sections: [
    {
      heading: '基本情况',
      level: 1,
      paragraphs: [
        {
          key: 'units',
          sentences: [
            '{@round.title}工作自{@round.startsOn}开始，至{@round.endsOn}结束，历时{round.days}天。',
            '本次换届涉及{units.subdistricts}个街道、{units.communities}个社区，其中村改居社区{units.converted}个，新成立社区{units.new}个。',
            { text: '应换届的{units.electing}个社区全部选出新一届班子。', when: [{ whole: 'units.electedRate' }] },
            {
              text: '应换届的{units.electing}个社区中，已有{units.elected}个选出新一届班子，占{units.electedRate}。',
              when: [{ partly: 'units.electedRate' }],
            },
          ],
          missing: '此处补写：换届涉及的街道、社区和完成情况',
        },
        {
          key: 'methods',
          sentences: [
            {
              text: '社区党组织全部采取“两推一选”的方式产生，共{methods.twoRecommendations}个。',
              when: [{ whole: 'methods.twoRecommendationsRate' }],
            },
            {
              text: '采取“两推一选”方式产生党组织的社区有{methods.twoRecommendations}个，占{methods.twoRecommendationsRate}。',
              when: [{ partly: 'methods.twoRecommendationsRate' }],
            },
            '社区居委会的选举方式由各社区依法确定：海选{methods.openNomination}个，占{methods.openNominationShare}；直选{methods.direct}个，占{methods.directShare}；户代表选举{methods.household}个，占{methods.householdShare}；居民代表选举{methods.representative}个，占{methods.representativeShare}。',
            { text: '尚有{methods.unrecorded}个社区没有登记选举方式。', when: [{ some: 'methods.unrecorded' }] },
          ],
          missing: '此处补写：社区党组织和居委会的产生方式',
        },
        {
          key: 'elected',
          sentences: [
            '{@scope.name}共产生社区两委职务{posts.total}个，其中党组织成员{posts.party}个，居委会成员{posts.residents}个；居委会职务中，主任{posts.chair}个、副主任{posts.viceChair}个、委员{posts.member}个。',
            '一人兼有多个职务的只计一人，当选的两委干部实有{persons.total}人。',
            '实现书记、主任“一肩挑”的社区有{oneShoulder.count}个，占换届社区的{oneShoulder.rate}。',
            {
              text: '上届同口径比例为{oneShoulder.ratePast}，本届提高{oneShoulder.change|size}个百分点。',
              when: [{ rises: 'oneShoulder.change' }],
            },
            {
              text: '上届同口径比例为{oneShoulder.ratePast}，本届下降{oneShoulder.change|size}个百分点。',
              when: [{ falls: 'oneShoulder.change' }],
            },
            '除“一肩挑”以外，另有两委交叉任职{crossPosted.others}人；书记、主任分设的社区有{oneShoulder.separate}个。',
          ],
          missing: '此处补写：两委当选情况',
        },
        {
          key: 'structure',
          sentences: [
            '新一届社区两委干部平均年龄{age.mean}岁，年龄最小的{age.minimum}岁，年龄最大的{age.maximum}岁。',
            { text: '与上届任职时相比，平均年龄下降{age.meanChange|size}岁。', when: [{ falls: 'age.meanChange' }] },
            { text: '与上届任职时相比，平均年龄上升{age.meanChange|size}岁。', when: [{ rises: 'age.meanChange' }] },
            '中共党员{persons.partyMembers}人，占{persons.partyMembersRate}；妇女{persons.women}人，占{persons.womenRate}；少数民族{persons.minority}人。',
            '大专以上文化程度{persons.college}人，占{persons.collegeRate}，其中研究生{persons.postgraduate}人。',
            {
              text: '大专以上文化程度的比例比上届提高{persons.collegeChange|size}个百分点。',
              when: [{ rises: 'persons.collegeChange' }],
            },
            {
              text: '大专以上文化程度的比例比上届下降{persons.collegeChange|size}个百分点。',
              when: [{ falls: 'persons.collegeChange' }],
            },
          ],
          missing: '此处补写：新一届两委干部的结构',
        },
      ],
    },
    { heading: '主要特点', level: 1, paragraphs: [] },
    {
      heading: '组织领导到位，把好责任关口',
      level: 2,
      paragraphs: [
        {
          key: 'leadership',
          sentences: [
            '区上成立{@leadingGroup.name}，印发《{@basis.title}》（{@basis.number}），明确换届的任务、步骤和责任分工。',
            '{@mobilisation.date}召开{@mobilisation.title}，全面安排部署；各级共召开动员会{meetings.mobilisation}次。',
            '各街道成立换届选举指导组{bodies.guidanceGroups}个，成员{bodies.guidanceStaff}人，制定的实施方案有{documents.plansApproved}份经审核批准后实施。',
            '向社区派出包居指导干部{bodies.instructors}人，派有指导干部的社区{units.instructed}个。',
            { text: '所有换届社区都有专人指导。', when: [{ equal: ['units.instructed', 'units.electing'] }] },
            '各社区成立选举委员会{bodies.electionCommittees}个，成员{bodies.electionCommitteeMembers}人。',
          ],
          missing: '此处补写：组织领导和责任落实情况',
        },
      ],
    },
    {
      heading: '宣传教育到位，把好参选关口',
      level: 2,
      paragraphs: [
        {
          key: 'publicity',
          sentences: [
            '制定{@publicityPlan.title}，在报纸开设换届专栏{publicity.newspaper}期，编发换届简报{documents.bulletins}期。',
            '在社区张贴致选民的一封信{publicity.letters}份，发放知识手册{handbooks.copies}册，办板报{publicity.boards}期，悬挂张贴标语{publicity.slogans}条，设立宣传橱窗{publicity.windows}处。',
          ],
          missing: '此处补写：宣传教育情况',
        },
        {
          key: 'participation',
          sentences: [
            '从参与情况看，应参与推荐的驻地单位党组织{participation.residentUnitsEntitled}个，实际参与{participation.residentUnitsTook}个，参与率为{participation.residentUnitsRate}。',
            '应参加党组织选举的党员{participation.partyMembersEntitled}名，实际参加{participation.partyMembersTook}名，参选率为{participation.partyMembersRate}。',
            '直选社区选民应参加{participation.directEntitled}人，实际参加{participation.directTook}人，参选率为{participation.directRate}；海选社区选民参选率为{participation.openNominationRate}。',
            '户代表参选率为{participation.householdsRate}，居民代表应到{participation.representativesEntitled}人，实到{participation.representativesTook}人，参选率为{participation.representativesRate}。',
          ],
          missing: '此处补写：驻地单位、党员、居民和代表的参与情况',
        },
        {
          key: 'publicityEffect',
          gap: '此处补写：居民知晓率、支持率以及参选率与上届的比较（须有上届记录或调查结果可查）',
        },
      ],
    },
    {
      heading: '培训指导到位，把好程序关口',
      level: 2,
      paragraphs: [
        {
          key: 'training',
          sentences: [
            '按照分级负责的办法，共举办换届培训{trainings.total}次，其中区级{trainings.county}次、街道级{trainings.township}次，培训{trainings.attended}人次。',
            '印发《{@rulesOfProcedure.title}》，作为各社区组织选举的操作依据。',
            '各社区登记程序步骤{steps.recorded}项，完成{steps.done}项，完成率为{steps.doneRate}。',
            '选举期间公开的事项有{notices.matters}类，累计公布{notices.total}项次，规定事项全部公开的社区{units.noticesComplete}个，占{units.noticesCompleteRate}。',
            '各次正式投票共发出选票{ballots.issued}张，收回{ballots.returned}张，其中无效票{ballots.invalid}张，占{ballots.invalidRate}。',
          ],
          missing: '此处补写：培训指导和程序执行情况',
        },
        { key: 'hotline', gap: '此处补写：咨询热线受理和请示上级答复的情况（须有热线记录可查）' },
      ],
    },
    {
      heading: '维稳督导到位，把好纪律关口',
      level: 2,
      paragraphs: [
        {
          key: 'stability',
          sentences: [
            '制定{@stabilityPlan.title}，对标为难点的{units.difficult}个社区和{units.converted}个村改居社区重点督导。',
            '选前共开展风险评估{risk.assessed}次，其中评为高风险的{risk.high}次。',
            { text: '村改居社区全部进行了选前风险评估。', when: [{ whole: 'units.convertedAssessedRate' }] },
            {
              text: '进行选前风险评估的村改居社区有{units.convertedAssessed}个，占{units.convertedAssessedRate}。',
              when: [{ partly: 'units.convertedAssessedRate' }],
            },
            '督导期间共派出干部{inspection.inspectors}人，形成督导记录{inspection.visits}份。',
            {
              text: '发现问题{inspection.findings}项，已整改{inspection.corrected}项。',
              when: [{ some: 'inspection.findings' }],
            },
          ],
          missing: '此处补写：维稳和督导情况',
        },
        {
          key: 'petitions',
          sentences: [
            {
              text: '换届期间受理信访{petitions.total}件，其中来访{petitions.visit}件、来电{petitions.call}件、来信{petitions.letter}件，均登记台账并确定办理时限。',
              when: [{ some: 'petitions.total' }],
            },
            { text: '所有信访事项都在时限内答复。', when: [{ whole: 'petitions.inTimeRate' }] },
            {
              text: '已答复{petitions.answered}件，其中按期答复{petitions.inTime}件，按期答复率为{petitions.inTimeRate}。',
              when: [{ partly: 'petitions.inTimeRate' }],
            },
          ],
          missing: '此处补写：换届期间信访受理和办理情况',
        },
        { key: 'discipline', gap: '此处补写：查处拉票等违纪行为和公安部门配合维护秩序的情况（须有记录可查）' },
      ],
    },
    { heading: '取得的经验', level: 1, paragraphs: [] },
    {
      heading: '对社区海选作了探索',
      level: 2,
      paragraphs: [
        {
          key: 'openNomination',
          sentences: [
            {
              text: '在{@openNomination.units}开展居委会海选，由选民直接提名、直接投票。应参加投票的选民{participation.openNominationEntitled}人，实际参加{participation.openNominationTook}人，参选率为{participation.openNominationRate}。',
              when: [{ some: 'methods.openNomination' }],
            },
            {
              text: '同期直选社区选民参选率为{participation.directRate}，户代表选举的参选率为{participation.householdsRate}，不同选举方式的组织效果可以据此比较。',
              when: [{ some: 'participation.openNominationTook' }],
            },
          ],
          missing: '此处补写：社区选举方式的探索',
        },
        { key: 'openNominationEffect', gap: '此处补写：海选社区的具体做法、上级现场指导情况和群众评价' },
      ],
    },
    {
      heading: '在处理村改居社区问题上积累了经验',
      level: 2,
      paragraphs: [
        {
          key: 'converted',
          sentences: [
            '本次换届涉及村改居社区{units.converted}个，即{@converted.units}。',
            {
              text: '这些社区选前都作了风险评估，选举期间列入督导范围，选后信访纳入台账管理，形成了选前、选中、选后相互衔接的工作办法。',
              when: [
                { whole: 'units.convertedAssessedRate' },
                { some: 'inspection.visits' },
                { some: 'petitions.total' },
              ],
            },
          ],
          missing: '此处补写：村改居社区的换届情况',
        },
        { key: 'convertedPractice', gap: '此处补写：村改居社区的主要矛盾、化解办法和依据的法律文件' },
        {
          key: 'failed',
          sentences: [
            {
              text: '{@failed.units}首次选举未成功，经召开{@failed.meetings}，形成《{@failed.plan}》，于{@failed.repeatedOn}重新组织选举，选出新一届居委会。',
              when: [{ some: 'polls.failed' }, { whole: 'units.electedRate' }],
            },
            {
              text: '未成功的选举共{polls.failed}次，接续组织的投票共{polls.repeated}次。',
              when: [{ some: 'polls.repeated' }],
            },
          ],
          missing: '此处补写：未成功选举和重新组织选举的情况（没有登记）',
        },
        {
          key: 'petitioned',
          sentences: [
            {
              text: '{@petitioned.units}选后出现信访，有关事项经调查核实，于{@petitioned.repliedOn}答复来访人，随后于{@petitioned.repeatedOn}完成另行选举。做到先答复、后选举。',
              when: [{ some: 'petitions.total' }],
            },
          ],
          missing: '此处补写：选后信访的处理情况（没有登记）',
        },
      ],
    },
    {
      heading: '存在的不足',
      level: 1,
      paragraphs: [
        {
          key: 'problems',
          sentences: [
            {
              text: '没有妇女成员的社区班子有{units.withoutWomen}个，班子结构还需优化。',
              when: [{ some: 'units.withoutWomen' }],
            },
            {
              text: '户代表选举的参选率为{participation.householdsRate}，组织发动还要加强。',
              when: [{ partly: 'participation.householdsRate' }],
            },
          ],
          missing: '此处补写：存在的不足',
        },
        { key: 'nextSteps', gap: '此处补写：下一步工作打算' },
      ],
    },
  ],
};
