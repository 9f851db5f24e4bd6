// Notes what a process has used when it ends. usage-of.ts has Node load it into a program, and into what that starts in turn.
import { appendFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const used = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
  appendFileSync(String(process.env['USAGE_FILE']), `${JSON.stringify(used)}\n`);
});
