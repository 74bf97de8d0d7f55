import { doctorWordsZhHans } from '../../content/doctor-words-zh-hans.ts';

/** What the desk says of the machine that the kiosk runs on. */
export const machineZhHans = {
  title: '机器',
  looking: '正在检查这台机器……',
  well: '没有发现要处理的事',
  wellText: '能检查的都已检查，这台机器的设置适合在展厅里无人看管地运行。',
  todo_one: '有 {{count}} 项设置要处理',
  todo_other: '有 {{count}} 项设置要处理',
  todoText: '程序自己改不了这些设置。请把下面的内容交给技术人员；每项下面的命令要在这台机器上输入。',
  facts: '版本和磁盘',
  version: '程序版本',
  electron: 'Electron',
  system: '操作系统',
  free: '磁盘空闲',
  toDo: '要处理',
  unknown: '从这里看不出',
  fine: '正常',
  steps: '给技术人员',
  seen: '查到：{{seen}}',
  again: '重新检查',
  restart: '重新启动程序',
  end: '退出程序',
  ending: '程序正在退出……',
  keep: '不用了',
  question: {
    again: {
      sure: '现在重新启动展示程序？',
      effect: '屏幕会黑几秒钟，随后回到开始画面。',
      more: '已保存的内容和记录都不会丢。正在进行的更新以后会接着来。',
      yes: '重新启动',
    },
    'for-good': {
      sure: '现在退出展示程序？',
      effect: '观众将看不到任何内容，直到有人重新打开程序或重新开机。',
      more: '退出后会露出电脑桌面或空屏幕。请只在技术人员维修时退出，并留在机器旁边。',
      yes: '退出',
    },
  },
  finding: doctorWordsZhHans,
};
