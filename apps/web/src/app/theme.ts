import type { ThemeConfig } from 'antd';

/** The one accent: only for the act that matters on a page. */
const ACCENT = '#9e1b1e';
const INK = '#1c1b1a';

const FACE =
  '"Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "HarmonyOS Sans SC", "Noto Sans", "Segoe UI", system-ui, sans-serif, "Source Han Sans HW", "HanaMinA", "SimSun-ExtB"';

interface Screen {
  readonly bigType: boolean;
  readonly phone: boolean;
  /** The reader asked for no motion. */
  readonly still: boolean;
}

/** Ant Design by tokens: neutral greys, one accent, 14 px in offices and 18 px in big type, 44 px targets for fingers. */
export function themeFor(screen: Screen): ThemeConfig {
  const { bigType, phone, still } = screen;
  const large = bigType || phone;
  return {
    token: {
      motion: !still,
      colorPrimary: INK,
      colorInfo: '#404040',
      colorSuccess: '#1d6b3a',
      colorWarning: '#8a5300',
      colorError: '#8a5300',
      colorText: INK,
      colorTextSecondary: '#55524f',
      colorTextTertiary: '#66625e',
      colorTextPlaceholder: '#6b6763',
      colorBorder: '#8f8a85',
      colorLink: INK,
      borderRadius: 4,
      fontFamily: FACE,
      fontSize: bigType ? 18 : phone ? 16 : 14,
      controlHeight: large ? 44 : 34,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      boxShadow: '0 2px 10px rgba(0,0,0,.08)',
    },
    components: {
      Button: {
        colorPrimary: ACCENT,
        algorithm: true,
        primaryShadow: 'none',
        defaultShadow: 'none',
        defaultBorderColor: '#8f8a85',
        defaultHoverColor: INK,
        defaultHoverBorderColor: INK,
        defaultActiveColor: INK,
        defaultActiveBorderColor: INK,
      },
    },
  };
}
