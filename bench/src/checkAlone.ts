import { readFile } from 'node:fs/promises';
import { rollCheckReport } from '@huanjie/rolls';

// Checks the file of its first argument for the election day of its second, and says how many kilobytes the process needed.
const [file = '', electionDay = ''] = process.argv.slice(2);
const report = await rollCheckReport(await readFile(file), { electionDay });
if ('kind' in report || report.errors > 0) process.exitCode = 1;
process.stdout.write(String(process.resourceUsage().maxRSS));
