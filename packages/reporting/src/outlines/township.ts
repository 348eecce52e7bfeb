import type { Outline } from '../report/outline.ts';

/** Work summary of a town on the change of its Party committee: opening, discipline, preparation and procedure, experience. */
export const TOWNSHIP_OUTLINE: Outline = {
  id: 'township',
  title: '{@round.title}工作总结',
  addressee: null,
  sections: [
    {
      heading: null,
      level: 1,
      paragraphs: [
        {
          key: 'opening',
          sentences: [
            '根据{@basis.issuer}《{@basis.title}》（{@basis.number}）要求，我镇党委换届工作自{@round.startsOn}启动，至{@round.endsOn}结束，历时{round.days}天。',
            '{@congress.date}，{@congress.title}在{@congress.place}召开。应到代表{delegates.total}名，实到{delegates.present}名，缺席{delegates.absent}名，到会率为{delegates.attendance}。',
            '大会选举产生党委委员{posts.committee}名、纪委委员{posts.discipline}名、出席县党代表大会代表{posts.countyDelegates}名，合计{posts.congress}个职务；两委全体会议选举产生书记、副书记职务{posts.leading}个。',
            {
              text: '大会当选的{result.elected}人次全部为县委提名的候选人，县委提名候选人全部当选。',
              when: [{ whole: 'result.intentRate' }, { whole: 'result.nomineesElectedRate' }],
            },
            {
              text: '大会当选的{result.elected}人次中，县委提名的候选人有{result.intent}人次，占{result.intentRate}。',
              when: [{ partly: 'result.intentRate' }],
            },
          ],
          missing: '此处补写：换届工作的依据、大会召开情况和选举结果',
        },
        {
          key: 'structure',
          sentences: [
            '新一届两委班子成员按人计算共{persons.total}人，平均年龄{age.mean}岁，最小{age.minimum}岁，最大{age.maximum}岁；妇女{persons.women}人，占{persons.womenRate}；大专以上文化程度{persons.college}人，占{persons.collegeRate}。',
            {
              text: '与上届任职时的{age.meanPast}岁相比，班子平均年龄下降{age.meanChange|size}岁。',
              when: [{ falls: 'age.meanChange' }],
            },
            {
              text: '与上届任职时的{age.meanPast}岁相比，班子平均年龄上升{age.meanChange|size}岁。',
              when: [{ rises: 'age.meanChange' }],
            },
            {
              text: '妇女比例比上届提高{persons.womenChange|size}个百分点。',
              when: [{ rises: 'persons.womenChange' }],
            },
            {
              text: '妇女比例比上届下降{persons.womenChange|size}个百分点。',
              when: [{ falls: 'persons.womenChange' }],
            },
            {
              text: '大专以上文化程度的比例比上届提高{persons.collegeChange|size}个百分点。',
              when: [{ rises: 'persons.collegeChange' }],
            },
            {
              text: '大专以上文化程度的比例比上届下降{persons.collegeChange|size}个百分点。',
              when: [{ falls: 'persons.collegeChange' }],
            },
          ],
          missing: '此处补写：新一届班子的结构',
        },
      ],
    },
    {
      heading: '严明换届纪律，营造良好风气',
      level: 1,
      paragraphs: [
        {
          key: 'discipline',
          sentences: [
            '把严肃纪律贯穿换届全过程，先后开展换届纪律活动{discipline.activityKinds}项，分别是{@discipline.activities}，参加{discipline.participants}人次。',
            '把承诺作为压实责任的抓手，签订承诺书{pledges.total}份，其中镇党委向县委组织部承诺{pledges.committee}份，班子成员向镇党委承诺{pledges.teamMember}份，党支部书记向镇党委承诺{pledges.branchSecretary}份。',
            '利用板报{publicity.boards}期、标语{publicity.slogans}条、宣传橱窗{publicity.windows}处、广播{publicity.broadcasts}次宣传换届纪律要求，发放学习手册{handbooks.copies}册。',
            {
              text: '换届期间受理信访{petitions.total}件，已答复{petitions.answered}件。',
              when: [{ some: 'petitions.total' }],
            },
          ],
          missing: '此处补写：严肃换届纪律的情况',
        },
        { key: 'talks', gap: '此处补写：谈心谈话的对象和效果，问卷调查、风气测评和纪律知识测试的结果（须有记录可查）' },
      ],
    },
    { heading: '精心筹备组织，严格选举程序', level: 1, paragraphs: [] },
    {
      heading: '精心做好各项筹备',
      level: 2,
      paragraphs: [
        {
          key: 'preparation',
          sentences: [
            '{@leadingGroup.date}成立{@leadingGroup.name}，下设工作小组{bodies.workingGroups}个，即{@workingGroups.names}。',
            '制定《{@plan.title}》（{@plan.number}），{@mobilisation.date}召开{@mobilisation.title}进行部署。',
            '换届期间有记录的会议{meetings.total}次，举办业务培训{trainings.total}次，培训{trainings.attended}人次。',
            '起草提请大会审议的两委工作报告{documents.workReports}份。',
          ],
          missing: '此处补写：换届筹备情况',
        },
      ],
    },
    {
      heading: '认真选好党代表',
      level: 2,
      paragraphs: [
        {
          key: 'delegates',
          sentences: [
            '全镇划分选举单位{units.electingUnits}个，派出驻点指导员{bodies.instructors}名。',
            {
              text: '每个选举单位都有指导员驻点，全程指导代表选举。',
              when: [{ equal: ['units.electingUnits', 'units.electingUnitsInstructed'] }],
            },
            '各选举单位经投票，共选举产生镇党代表{delegates.total}名。',
            '其中，党员干部代表{delegates.cadre}名，占{delegates.cadreShare}；生产一线代表{delegates.frontline}名，占{delegates.frontlineShare}；妇女代表{delegates.women}名，占{delegates.womenShare}。',
          ],
          missing: '此处补写：代表选举情况',
        },
      ],
    },
    {
      heading: '依规开好党代表大会',
      level: 2,
      paragraphs: [
        {
          key: 'congress',
          sentences: [
            {
              text: '大会选举按照先预选、再正式选举的办法进行。',
              when: [{ some: 'candidates.preCommittee' }, { some: 'result.elected' }],
            },
            '代表编为{delegates.groups}个代表组，平均每组{delegates.perGroup}名，分组进行酝酿和差额预选。',
            '预选中，党委委员应选{seats.preCommittee}名、候选人{candidates.preCommittee}名，差额比例为{differential.preCommittee}；纪委委员应选{seats.preDiscipline}名、候选人{candidates.preDiscipline}名，差额比例为{differential.preDiscipline}；县党代表应选{seats.preCountyDelegates}名、候选人{candidates.preCountyDelegates}名，差额比例为{differential.preCountyDelegates}。',
            '围绕人选召开酝酿讨论会议{meetings.deliberation}次。',
            '正式选举当选的{result.elected}人次中，得票达到实到会人数高票标准的有{result.highVote}人次，占{result.highVoteRate}。',
            '整个换届共组织投票{polls.all}次，其中选举单位选举代表、大会预选和正式选举、全体会议选举均逐次登记；各次正式投票共发出选票{ballots.issued}张，收回{ballots.returned}张，无效票{ballots.invalid}张。',
          ],
          missing: '此处补写：党代表大会选举情况',
        },
        {
          key: 'congressConduct',
          gap: '此处补写：大会审议报告、无记名投票、酝酿时间安排和监票计票的情况（须有会议记录可查）',
        },
      ],
    },
    {
      heading: '严格履行请示报批手续',
      level: 2,
      paragraphs: [
        {
          key: 'approvals',
          sentences: [
            '换届中向上级请示事项{approvals.requested}项，已获批复{approvals.replied}项，其中同意{approvals.approved}项。',
            '请示事项依次为：{@approvals.matters}。',
            { text: '所有请示事项都获得批复同意。', when: [{ whole: 'approvals.approvedRate' }] },
            '换届程序共登记步骤{steps.recorded}项，完成{steps.done}项，完成率为{steps.doneRate}；登记发文{documents.issued}份，换届文件材料有据可查。',
          ],
          missing: '此处补写：请示、批复和上报情况',
        },
      ],
    },
    {
      heading: '几点体会',
      level: 1,
      paragraphs: [
        {
          key: 'experienceLeadership',
          sentences: [
            '加强领导、统一思想是做好换届工作的前提。换届事关基层组织建设大局，只有放到全镇工作中一体谋划，才能步调一致。这次换届成立工作小组{bodies.workingGroups}个，派出驻点指导员{bodies.instructors}名，保证了各项任务有人抓、有人管。',
          ],
          missing: '此处补写：加强组织领导方面的体会',
        },
        {
          key: 'experienceProcedure',
          sentences: [
            '严守程序、依规办事是做好换届工作的关键。程序执行到什么程度，选举结果的公信力就到什么程度。',
            {
              text: '这次换届登记的程序步骤{steps.recorded}项全部完成，为选举结果经得起检验打下了基础。',
              when: [{ whole: 'steps.doneRate' }],
            },
            {
              text: '向上级请示的{approvals.requested}项事项件件有批复，该报的报、该批的批，选举的每一步都有依据可查。',
              when: [{ whole: 'approvals.approvedRate' }],
            },
          ],
          missing: '此处补写：严格程序方面的体会',
        },
        {
          key: 'experienceDemocracy',
          sentences: [
            '充分酝酿、集中民智是选准用好干部的根本。人选酝酿得越充分，选举就越有把握。这次换届组织酝酿讨论{meetings.deliberation}次，大会到会率为{delegates.attendance}，当选人次中高票的占{result.highVoteRate}，为新班子开展工作赢得了主动。',
          ],
          missing: '此处补写：充分发扬民主方面的体会',
        },
        { key: 'nextSteps', gap: '此处补写：存在的不足和下一步打算' },
      ],
    },
  ],
};
