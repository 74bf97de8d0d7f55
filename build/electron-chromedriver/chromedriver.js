// Spectron runs this with Node to get a chromedriver. The machine's own (Debian: chromium-driver) serves, even
// if it is newer than Electron's Chromium, once it is told not to compare versions.
const { spawn } = require('node:child_process');

const program = process.env.CHROMEDRIVER || 'chromedriver';
const child = spawn(program, ['--disable-build-check', ...process.argv.slice(2)], { stdio: 'inherit' });
const stop = () => child.kill();

child.on('error', (error) => {
  process.stderr.write(`${program}: ${error.message}\n`);
  process.exit(1);
});
child.on('close', (code) => process.exit(code ?? 0));
process.on('exit', stop);
process.on('SIGTERM', () => process.exit(0));
process.on('SIGINT', () => process.exit(0));
