import type { Outline } from '../report/outline.ts';

/** Work summary of a county on the election of villagers' committees: opening, basics, practice, problems, suggestions. */
export const VILLAGE_OUTLINE: Outline = {
  id: 'village',
  title: '关于{@round.title}工作情况的报告',
  addressee: '县委、县政府',
  sections: [
    {
      heading: null,
      level: 1,
      paragraphs: [
        {
          key: 'opening',
          sentences: [
            '根据{@basis.issuer}《{@basis.title}》（{@basis.number}）的部署，{@round.title}工作自{@round.startsOn}启动，至{@round.endsOn}结束，历时{round.days}天。',
            {
              text: '列入换届的{units.townships}个乡镇全部完成换届任务，应换届的{units.electing}个村和社区都依法选出了新一届班子。',
              when: [{ equal: ['units.townships', 'units.townshipsCompleted'] }, { whole: 'units.electedRate' }],
            },
            {
              text: '应换届的{units.electing}个村和社区中，已有{units.elected}个依法选出新一届班子，占{units.electedRate}；全部完成换届的乡镇有{units.townshipsCompleted}个。',
              when: [{ partly: 'units.electedRate' }],
            },
            '现将有关情况报告如下。',
          ],
          missing: '此处补写：换届工作的依据、起止时间和完成情况',
        },
      ],
    },
    {
      heading: '基本情况',
      level: 1,
      paragraphs: [
        {
          key: 'units',
          sentences: [
            '{@scope.name}列入本次换届的有{units.townships}个乡镇、{units.villages}个村和{units.communities}个社区，实际组织选举的村和社区{units.electing}个。',
            {
              text: '经登记未组织选举的有{units.exempt}个，为{@exempt.units}，涉及群众{units.exemptHouseholds}户，登记的原因是：{@exempt.reasons}。',
              when: [{ some: 'units.exempt' }],
            },
          ],
          missing: '此处补写：列入换届的乡镇、村和社区情况',
        },
        {
          key: 'voters',
          sentences: [
            '选民登记中，共登记选民{voters.registered}人，占换届单位农业人口{electorate.agriculturalPopulation}人的{voters.shareOfPopulation}。',
            '登记选民中，在本村居住的{voters.resident}人，外出的{voters.away}人，户籍不在本村、经申请同意登记的{voters.admitted}人。',
            '参加投票的选民{turnout.voted}人，参选率为{turnout.rate}。',
            '其中，到会场或投票站现场投票的{turnout.inPerson}人，在流动票箱投票的{turnout.mobileBox}人，委托他人投票的{turnout.proxy}人；登记后没有参加投票的{turnout.notVoted}人。',
            '各次正式投票共发出选票{ballots.issued}张，收回{ballots.returned}张，收回选票中无效票{ballots.invalid}张，占{ballots.invalidRate}。',
          ],
          missing: '此处补写：选民登记和投票参选情况',
        },
        {
          key: 'methods',
          sentences: [
            '选举委员会由村民会议推选产生的有{committee.byAssembly}个单位，由村民小组推选产生的有{committee.byGroups}个单位。',
            '由村民直接提名产生初步候选人的有{nomination.direct}个单位。',
            '正式候选人经全体村民预选确定的有{preliminary.byAll}个单位，经村民代表预选确定的有{preliminary.byRepresentatives}个单位。',
          ],
          missing: '此处补写：选举委员会推选、候选人提名和预选方式',
        },
        {
          key: 'elected',
          sentences: [
            '各单位共提出正式候选人{candidates.total}人，其中主任候选人{candidates.chair}人、副主任候选人{candidates.viceChair}人、委员候选人{candidates.member}人；应选名额合计{seats.all}名，差额比例为{differential.all}。',
            '经投票选举，共选出村（居）委会成员{posts.total}名，其中主任{posts.chair}名、副主任{posts.viceChair}名、委员{posts.member}名，平均每个单位{posts.perUnit}名。',
            '当选主任中，连选连任的{chairs.reelected}人，占{chairs.reelectedRate}；新当选的{chairs.new}人，占{chairs.newRate}。',
          ],
          missing: '此处补写：候选人和当选情况',
        },
        {
          key: 'structure',
          sentences: [
            '新当选的班子成员按人计算共{persons.total}人，平均年龄{age.mean}岁，最小{age.minimum}岁，最大{age.maximum}岁。',
            '妇女{persons.women}人，占{persons.womenRate}；少数民族{persons.minority}人，占{persons.minorityRate}；中共党员{persons.partyMembers}人，占{persons.partyMembersRate}。',
            '从年龄结构看，{@band.age.u29}的{age.u29}人，{@band.age.from30to49}的{age.from30to49}人，{@band.age.from50}的{age.from50}人。',
            '从文化程度看，大专以上{persons.college}人，高中和初中{education.middle}人，小学以下{education.primary}人。',
            '懂经营会管理的{persons.managers}人，占{persons.managersRate}；致富能人{persons.prosperous}人，占{persons.prosperousRate}。',
          ],
          missing: '此处补写：新一届班子的结构',
        },
      ],
    },
    { heading: '主要做法', level: 1, paragraphs: [] },
    {
      heading: '加强组织领导，靠实工作责任',
      level: 2,
      paragraphs: [
        {
          key: 'leadership',
          sentences: [
            '换届工作启动后，县上成立了{@leadingGroup.name}，统筹推进全县换届选举。',
            '{@mobilisation.date}召开{@mobilisation.title}，安排部署换届选举工作。',
            '有记录的研究协调会议共召开{meetings.coordination}次。',
            '各乡镇相应成立换届工作指导机构{bodies.guidanceGroups}个，配备成员{bodies.guidanceStaff}人，最少的{bodies.guidanceSmallest}人，最多的{bodies.guidanceLargest}人。',
            '乡镇制定的实施方案中，有{documents.plansApproved}份经审核批准后组织实施。',
          ],
          missing: '此处补写：组织领导和责任落实情况',
        },
        { key: 'leadersWork', gap: '此处补写：县委、县政府主要负责同志研究部署和包抓指导换届工作的情况' },
      ],
    },
    {
      heading: '广泛宣传发动，分级培训骨干',
      level: 2,
      paragraphs: [
        {
          key: 'publicity',
          sentences: [
            '宣传发动中，各地共办板（墙）报{publicity.boards}期，张贴标语{publicity.slogans}条，平均每个村{publicity.slogansPerVillage}条；播放广播电视宣传内容{publicity.broadcasts}次。',
            { text: '{@vehicles.units}出动宣传车{publicity.vehicles}辆。', when: [{ some: 'publicity.vehicles' }] },
            '向基层发放《{@handbook.title}》等手册{handbooks.copies}册，平均每个单位{handbooks.perUnit}册。',
            '共举办换届业务培训{trainings.total}次，其中县级{trainings.county}次、乡镇级{trainings.township}次，培训{trainings.attended}人次。',
          ],
          missing: '此处补写：宣传发动和骨干培训情况',
        },
        { key: 'publicityEffect', gap: '此处补写：群众对换届政策的知晓情况（须有问卷或走访记录可查）' },
      ],
    },
    {
      heading: '严格法定程序，保障村民权利',
      level: 2,
      paragraphs: [
        {
          key: 'procedure',
          sentences: [
            '各单位依法推选产生选举委员会{bodies.electionCommittees}个，成员{bodies.electionCommitteeMembers}人，负责主持本单位的选举。',
            '从推选选举委员会到公布选举结果，各单位按步骤登记程序进度{steps.recorded}项，已完成{steps.done}项，占{steps.doneRate}。',
            '选举期间向村民公开的事项有{notices.matters}类，累计公布{notices.total}项次，{units.noticesComplete}个单位做到规定事项全部公开，占换届单位的{units.noticesCompleteRate}。',
            '选举日共召开选举大会{meetings.assemblies}次。',
            {
              text: '有{meetings.ceremonies}个单位在大会议程中安排奏国歌、鸣礼炮。',
              when: [{ some: 'meetings.ceremonies' }],
            },
            {
              text: '{@speeches.units}有{candidates.speeches}名候选人在选举大会上作竞选演说。',
              when: [{ some: 'candidates.speeches' }],
            },
            {
              text: '对不能到会的选民，通过流动票箱和委托投票保障其选举权利，两种方式投票的选民分别占参加投票选民的{turnout.mobileBoxRate}和{turnout.proxyRate}。',
              when: [{ some: 'turnout.voted' }],
            },
          ],
          missing: '此处补写：选举程序执行情况',
        },
        {
          key: 'procedureConduct',
          gap: '此处补写：秘密写票、公开计票、当场公布结果和监票计票人员回避的执行情况（须有现场记录可查）',
        },
      ],
    },
    {
      heading: '强化督促检查，从严组织验收',
      level: 2,
      paragraphs: [
        {
          key: 'inspection',
          sentences: [
            '{@inspection.period}，抽调{inspection.inspectors}名干部组成督查组，用{inspection.dayCount}天时间对{inspection.townships}个乡镇开展督查，人均督查{inspection.load}个乡镇。',
            {
              text: '针对督查掌握的情况，{@followUp.date}又到{@followUp.units}跟踪督查，形成记录{inspection.followUps}份。',
              when: [{ some: 'inspection.followUps' }],
            },
            {
              text: '督查和验收中共发现问题{inspection.findings}项，主要是：{@findings.text}。',
              when: [{ some: 'inspection.findings' }],
            },
            { text: '上述问题均已整改到位。', when: [{ whole: 'inspection.correctedRate' }] },
            {
              text: '已整改{inspection.corrected}项，整改率为{inspection.correctedRate}，其余问题正在督办。',
              when: [{ partly: 'inspection.correctedRate' }],
            },
            {
              text: '{@acceptance.period}，又随机抽取{inspection.accepted}个单位检查验收，占换届单位的{inspection.acceptedShare}。',
              when: [{ some: 'inspection.accepted' }],
            },
          ],
          missing: '此处补写：督查指导和检查验收情况',
        },
        {
          key: 'petitions',
          sentences: [
            {
              text: '换届期间受理来信来访来电{petitions.total}件，已答复{petitions.answered}件，答复率为{petitions.answeredRate}。',
              when: [{ some: 'petitions.total' }],
            },
          ],
          missing: '此处补写：换届期间信访受理和办理情况（台账中没有登记）',
        },
      ],
    },
    {
      heading: '存在的问题',
      level: 1,
      paragraphs: [
        {
          key: 'problemRecords',
          sentences: [
            {
              text: '从台账看，有些程序的登记还不完整：没有登记选举委员会推选方式的单位有{committee.unrecorded}个，没有登记正式候选人确定方式的单位有{preliminary.unrecorded}个。',
              when: [{ some: 'committee.unrecorded' }],
            },
            {
              text: '初步候选人的产生方式登记缺口较大，有{nomination.unrecorded}个单位没有登记。',
              when: [{ some: 'nomination.unrecorded' }],
            },
            {
              text: '公开事项公布记录不全的单位还有{units.noticesIncomplete}个，需要逐个查明是没有公布还是没有登记。',
              when: [{ some: 'units.noticesIncomplete' }],
            },
          ],
          missing: '此处补写：程序登记和公开方面的问题',
        },
        {
          key: 'problemStructure',
          sentences: [
            {
              text: '从班子结构看，没有妇女成员的单位有{units.withoutWomen}个，落实班子中应当有妇女成员的要求还有差距。',
              when: [{ some: 'units.withoutWomen' }],
            },
            {
              text: '主任候选人只有一人、没有形成差额的选举有{contests.singleChair}个单位，群众选择余地不足。',
              when: [{ some: 'contests.singleChair' }],
            },
            '大专以上文化程度的成员占{persons.collegeRate}，班子的文化程度需要在后备力量培养中逐步改善。',
          ],
          missing: '此处补写：班子结构方面的问题',
        },
        {
          key: 'problemVoting',
          sentences: [
            '外出选民有{voters.away}人，委托投票占参加投票选民的{turnout.proxyRate}，对委托手续的审核把关任务较重。',
            { text: '无效票有{ballots.invalid}张，提示写票指导还需要加强。', when: [{ some: 'ballots.invalid' }] },
          ],
          missing: '此处补写：参选投票方面的问题',
        },
        {
          key: 'problemOther',
          gap: '此处补写：干部思想认识、宗族影响、村级下设组织和村规民约等方面的问题（须有督查或走访记录可查）',
        },
      ],
    },
    {
      heading: '几点建议',
      level: 1,
      paragraphs: [
        {
          key: 'suggestTraining',
          sentences: [
            '对新当选的{chairs.new}名主任集中开展任职培训，把村务公开、民主议事、财务管理和矛盾调处作为必训内容。',
            '对新一届班子的{persons.total}名成员分批轮训，帮助尽快熟悉职责。',
          ],
          missing: '此处补写：对新当选人员的培训建议',
        },
        {
          key: 'suggestRecords',
          sentences: [
            {
              text: '由乡镇对没有登记选举委员会推选方式的{committee.unrecorded}个单位、没有登记提名方式的{nomination.unrecorded}个单位逐一核实补录，保证换届档案完整可查。',
              when: [{ some: 'nomination.unrecorded' }],
            },
            {
              text: '对公布记录不全的{units.noticesIncomplete}个单位补齐材料，确属没有公布的予以纠正。',
              when: [{ some: 'units.noticesIncomplete' }],
            },
          ],
          missing: '此处补写：完善换届档案的建议',
        },
        {
          key: 'suggestStructure',
          sentences: [
            {
              text: '把培养妇女骨干作为换届后的经常性工作，重点帮助没有妇女成员的{units.withoutWomen}个单位，通过补选、吸收进入下设委员会等方式逐步改善结构。',
              when: [{ some: 'units.withoutWomen' }],
            },
          ],
          missing: '此处补写：优化班子结构的建议',
        },
        { key: 'suggestOther', gap: '此处补写：健全下设组织、村民代表会议和村规民约等方面的具体建议' },
      ],
    },
  ],
};
