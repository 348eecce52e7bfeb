import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameSearchKeys, pinyinOf } from './index.ts';

describe('pinyinOf', () => {
  it.each([
    ['张三', 'zhangsan', 'zs'],
    ['单雄信', 'shanxiongxin', 'sxx'],
    ['仇英', 'qiuying', 'qy'],
    ['曾国藩', 'zengguofan', 'zgf'],
    ['区伟', 'ouwei', 'ow'],
    ['查良', 'zhaliang', 'zl'],
    ['解珍', 'xiezhen', 'xz'],
    ['朴正', 'piaozheng', 'pz'],
    ['盖叫天', 'gejiaotian', 'gjt'],
    ['尉迟恭', 'yuchigong', 'ycg'],
    ['长孙无忌', 'zhangsunwuji', 'zswj'],
    ['万俟明', 'moqiming', 'mqm'],
    ['令狐冲', 'linghuchong', 'lhc'],
    ['任华', 'renhua', 'rh'],
    ['吕绿', 'lvlv', 'll'],
    ['阿卜杜拉·买买提', 'abudulamaimaiti', 'abdlmmt'],
    ['Li明', 'liming', 'lim'],
    ['张\u{323af}三', 'zhangsan', 'zs'],
    ['', '', ''],
  ])('reads %s as %s', (name, full, initials) => {
    expect(pinyinOf(name)).toEqual({ full, initials });
  });

  it('reads surname characters inside a given name plainly', () => {
    expect(pinyinOf('李单').full).toBe('lidan');
  });

  it('reads a compound surname only when a given name follows', () => {
    expect(pinyinOf('长孙').full).toBe('changsun');
  });

  it('reads places without surnames', () => {
    expect(pinyinOf('乐平村', 'place').full).toBe('lepingcun');
    expect(pinyinOf('乐平', 'person').full).toBe('yueping');
  });
});

describe('nameSearchKeys', () => {
  it.each([
    ['单雄信', ['shanxiongxin', 'danxiongxin', 'chanxiongxin'], ['sxx', 'dxx', 'cxx']],
    ['仇英', ['qiuying', 'chouying'], ['qy', 'cy']],
    ['查良', ['zhaliang', 'chaliang'], ['zl', 'cl']],
    ['曾平', ['zengping', 'cengping'], ['zp', 'cp']],
    ['区伟', ['ouwei', 'quwei'], ['ow', 'qw']],
    ['吕绿', ['lvlv', 'lulu'], ['ll']],
    ['张三', ['zhangsan'], ['zs']],
    ['Li明', ['liming'], ['lim']],
    ['·', [], []],
    ['', [], []],
  ])('finds %s by %j and %j', (name, full, initials) => {
    expect(nameSearchKeys(name)).toEqual({ full, initials });
  });

  it.each([
    ['解珍', 'xiezhen', 'jiezhen'],
    ['盖叫天', 'gejiaotian', 'gaijiaotian'],
    ['朴正', 'piaozheng', 'puzheng'],
    ['乐平', 'yueping', 'leping'],
    ['万俟明', 'moqiming', 'wansiming'],
    ['尉迟恭', 'yuchigong', 'weichigong'],
    ['单于明', 'chanyuming', 'shanyuming'],
    ['长孙无忌', 'zhangsunwuji', 'changsunwuji'],
  ])('reads %s as %s first, and also as %s', (name, first, also) => {
    const { full } = nameSearchKeys(name);
    expect(full[0]).toBe(first);
    expect(full).toContain(also);
    expect(new Set(full).size).toBe(full.length);
  });

  it('always holds the pinyin of the name itself', () => {
    const characters = fc.constantFrom(...'单仇曾区查解盖吕长孙无忌欧阳·李a𬱖');
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 5 }), (letters) => {
        const name = letters.join('');
        const { full, initials } = pinyinOf(name);
        const keys = nameSearchKeys(name);
        expect(keys.full[0] ?? '').toBe(full);
        expect(keys.initials[0] ?? '').toBe(initials);
      }),
    );
  });
});
