export default function (config) {
  config.addGlobalData('layout', 'page.njk');
  return { dir: { input: 'pages', includes: '../_includes', output: '_site' } };
}
