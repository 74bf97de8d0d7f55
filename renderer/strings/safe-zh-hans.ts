/** The words of the safe screen, which is shown when the kiosk's own page can't be. */
export const safeZhHans = {
  hall: '展厅导览',
  seal: '展厅导览',
  resting: '此展台正在休息',
  ask: '如需帮助，请询问工作人员。',
};
