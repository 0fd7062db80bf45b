import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'Benchmark',
  cleanUrls: true,
  ignoreDeadLinks: true,
  themeConfig: { search: { provider: 'local' } },
});
