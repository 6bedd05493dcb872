/** A runner whose implementation hangs and hears no interrupt; prints the id of its process. */
import { processCarrier } from '../process.js';

const hanging = `process.on('SIGINT', () => {}); console.log(process.pid); setInterval(() => {}, 1000)`;
const connection = processCarrier({ program: process.execPath, args: ['-e', hanging] }).open();
const received = await connection.receive(10_000);
process.stdout.write(received.kind === 'line' ? received.text : '0');
await connection.receive(60_000);
