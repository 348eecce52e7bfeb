import { describe, expect, it } from 'vitest';
import { pinyinOf } from './index.ts';

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
