const digits = [...'零一二三四五六七八九'];
const places = ['', '十', '百', '千'];
const groups = ['', '万', '亿'];
const units: Record<string, string> = {
  km: '公里',
  m: '米',
  cm: '厘米',
  kg: '公斤',
  '℃': '摄氏度',
};

const digit = (figure: string) => digits[Number(figure)] ?? figure;

/** Figure by figure, as years are read: 1935 gives 一九三五. */
export function figureByFigure(figures: string): string {
  return [...figures].map(digit).join('');
}

/** A whole number below 10¹² as it is read: 1600 gives 一千六百, 15 gives 十五. */
export function wholeNumber(value: number): string {
  if (value === 0) return '零';
  let text = '';
  for (const [index, group] of groups.entries()) {
    const part = Math.floor(value / 10_000 ** index) % 10_000;
    if (part === 0) continue;
    const gap = text !== '' && value % 10_000 ** index < 10_000 ** index / 10 ? '零' : '';
    text = `${belowTenThousand(part)}${group}${gap}${text}`;
  }
  return text.replace(/^一十/u, '十');
}

function belowTenThousand(value: number): string {
  const figures = [...String(value)].map(Number);
  const text = figures
    .map((figure, index) => (figure === 0 ? '零' : `${digits[figure]}${places[figures.length - 1 - index]}`))
    .join('');
  return text.replace(/零+/gu, '零').replace(/零$/u, '');
}

/** Writes the Arabic figures of a Chinese text as they are read. */
export function readNumbers(text: string): string {
  return text
    .replace(/(\d)[,，](?=\d{3}(?!\d))/gu, '$1')
    .replace(
      /(\d{4})\s*[-–—~～至]+\s*(\d{4})(?=\s*年)/gu,
      (_, from: string, to: string) => `${figureByFigure(from)}至${figureByFigure(to)}`,
    )
    .replace(/\d{4}(?=\s*年)/gu, figureByFigure)
    .replace(/(\d)\s*[-–—~～]+\s*(?=\d)/gu, '$1至')
    .replace(/(\d+(?:\.\d+)?)\s*%/gu, '百分之$1')
    .replace(
      /(\d)\s*(km|cm|kg|m|℃)(?![A-Za-z])/gu,
      (_, figure: string, unit: string) => `${figure}${units[unit] ?? unit}`,
    )
    .replace(/(?<![\d第.])2(?=[个座位条名张次层万千天年人种岁米])/gu, '两')
    .replace(
      /(\d+)\.(\d+)/gu,
      (_, whole: string, part: string) => `${wholeNumber(Number(whole))}点${figureByFigure(part)}`,
    )
    .replace(/\d+/gu, (figures) => wholeNumber(Number(figures)));
}
