import { h } from 'vue';
import type { Theme } from 'vitepress';
import DefaultTheme, { VPHomeFeatures, VPHomeHero } from 'vitepress/theme-without-fonts';
import './style.css';

/** The start page. `layout: home` of the default theme has no `<main>`. */
const Landing = () => h('main', { class: 'VPHome' }, [h(VPHomeHero), h(VPHomeFeatures)]);

export default {
  extends: DefaultTheme,
  enhanceApp: ({ app }) => void app.component('Landing', Landing),
} satisfies Theme;
