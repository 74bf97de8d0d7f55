/** Starts the program as the doctor instead of as the kiosk. */
export const doctorSwitch = '--doctor';
