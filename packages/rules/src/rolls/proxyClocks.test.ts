import { describe, expect, it } from 'vitest';
import { lastProxyAnnouncement, proxyAnnouncementObstacle } from './proxyClocks.ts';

describe('announcing the proxies', () => {
  const henan = { ruleSet: 'VC-2026', values: { 'proxy.publish_lead': 3 } } as const;

  it('is due so many days before election day as the province sets, or the day before', () => {
    expect(lastProxyAnnouncement('2026-06-20', henan)).toBe('2026-06-17');
    expect(lastProxyAnnouncement('2026-06-20', { ruleSet: 'VC-2026' })).toBe('2026-06-19');
    expect(lastProxyAnnouncement('2026-03-01', { ruleSet: 'RC-2026' })).toBe('2026-02-28');
  });

  it('is late the day after, with the rule of the body', () => {
    expect(proxyAnnouncementObstacle('2026-06-17', '2026-06-20', henan)).toBeNull();
    expect(proxyAnnouncementObstacle('2026-06-18', '2026-06-20', henan)?.rules).toEqual(['VC-525', 'VC-526']);
    const late = (ruleSet: 'RC-2018' | 'RC-2026' | 'VC-2018') =>
      proxyAnnouncementObstacle('2026-06-20', '2026-06-20', { ruleSet })?.rules;
    expect(late('RC-2026')).toEqual(['RC-154']);
    expect(late('RC-2018')).toEqual(['VC-525', 'RC-155']);
    expect(late('VC-2018')).toEqual(['VC-525']);
    expect(() => proxyAnnouncementObstacle('2026-06-19', '2026-06-20', { ruleSet: 'PB-2020' })).toThrow(RangeError);
  });
});
