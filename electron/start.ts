import { doctorSwitch } from './doctor/doctor-switch.ts';
import { runSupervisor, superviseSwitch } from './supervisor/run-supervisor.ts';

// What this process is to be. Electron waits for this module before it opens anything, so a supervisor and the
// doctor stay plain Node programs: no window, no screen needed, no lock taken.
if (process.argv.includes(superviseSwitch)) {
  await runSupervisor();
  process.exit(0);
}
if (process.argv.includes(doctorSwitch)) {
  const { doctorCommand } = await import('./doctor/doctor-command.ts');
  process.exit(await doctorCommand(process.argv));
}
await import('./main.ts');
