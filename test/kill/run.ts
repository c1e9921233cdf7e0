// Kills writers of a lock: npm run kill -- [how often]
import { killWriters } from './kill.ts';

const wanted = Number(process.argv[2] ?? 500);
const { kills, confirmed } = await killWriters(wanted);
console.log(`${kills} kills, ${confirmed} confirmed approvals, none lost.`);
