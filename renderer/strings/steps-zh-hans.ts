/** What the steps of a programme are called, on the kiosk's screens and on the guide's phone. */
export const stepsZhHans = {
  text: '讲话',
  say: '讲解',
  music: '奏乐',
  silence: '默哀',
  bow: '鞠躬',
  exhibit: '看展品',
  story: '听故事',
  recite: '宣誓',
  names: '报姓名',
  quiz: '答题',
  record: '录音',
  photo: '合影',
  sign: '签名',
  headcount: '清点人数',
  feedback: '说说感受',
  end: '结束',
};
