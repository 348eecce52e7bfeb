import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api.ts';
import { DisplayProvider, useDisplay, useMedia } from './display.tsx';
import { LanguageProvider, useLanguage } from './language.tsx';
import { router } from './router.tsx';
import { themeFor } from './theme.ts';
import '../styles/base.css';
import '../styles/shell.css';
import '../styles/parts.css';
import '../styles/print.css';

function Themed() {
  const { language } = useLanguage();
  const { bigType, phone } = useDisplay();
  const still = useMedia('(prefers-reduced-motion: reduce)');
  return (
    <ConfigProvider
      theme={themeFor({ bigType, phone, still })}
      button={{ autoInsertSpace: false }}
      locale={language === 'zh' ? zhCN : enUS}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <DisplayProvider>
        <Themed />
      </DisplayProvider>
    </LanguageProvider>
  </StrictMode>,
);
