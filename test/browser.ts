import { chromium, type Browser } from 'playwright-core';

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser that makes no requests of its own. */
export const launchChromium = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath, args });
