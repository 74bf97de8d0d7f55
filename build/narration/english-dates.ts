const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const small = [
  ...['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
// A figure before one of these counts things, it is no year.
const counted =
  'metres|meters|kilometres|people|men|women|soldiers|years|days|steps|tonnes|miles|feet|panels|m\\b|km\\b';

const ordinal = (day: string) => {
  const last = Number(day) % 10;
  const teen = Math.floor(Number(day) / 10) === 1;
  return `${Number(day)}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][last] ?? 'th')}`;
};

function belowHundred(value: number): string {
  if (value < 20) return small[value] ?? '';
  return [tens[Math.floor(value / 10)], small[value % 10]].filter(Boolean).join('-');
}

/** A year as it is said: 1935 gives nineteen thirty-five, 1901 nineteen oh one. Other years stay in figures. */
export function yearInWords(year: string): string {
  const century = Number(year.slice(0, 2));
  const rest = Number(year.slice(2));
  if (century === 20 && rest < 10) return rest === 0 ? 'two thousand' : `two thousand and ${small[rest]}`;
  if (rest === 0) return `${belowHundred(century)} hundred`;
  return `${belowHundred(century)} ${rest < 10 ? `oh ${small[rest]}` : belowHundred(rest)}`;
}

function decadeInWords(year: string): string {
  return yearInWords(year)
    .replace(/y$/u, 'ies')
    .replace(/(hundred|thousand)$/u, '$1s');
}

/** Writes dates and years as they are said: "on 18 December 1934" gives "on the 18th of December nineteen thirty-four". */
export function readDates(text: string): string {
  return text
    .replace(
      new RegExp(
        `(?:the )?\\b(\\d{1,2})(?:st|nd|rd|th)? ?(to|and|–|-) ?(\\d{1,2})(?:st|nd|rd|th)? (${months})\\b`,
        'gu',
      ),
      (_, from: string, word: string, to: string, month: string) =>
        `the ${ordinal(from)} ${word === 'and' ? 'and' : 'to'} the ${ordinal(to)} of ${month}`,
    )
    .replace(
      new RegExp(`(?:the )?\\b(\\d{1,2})(?:st|nd|rd|th)? (${months})\\b`, 'gu'),
      (_, day: string, month: string) => `the ${ordinal(day)} of ${month}`,
    )
    .replace(
      new RegExp(`\\b(${months}) (\\d{1,2})\\b(?![\\d:])`, 'gu'),
      (_, month: string, day: string) => `${month} the ${ordinal(day)}`,
    )
    .replace(/(\d)\s*[–-]\s*(?=\d)/gu, '$1 to ')
    .replace(/\b(1[1-9]\d0|20\d0)s\b/gu, (_, year: string) => decadeInWords(year))
    .replace(
      new RegExp(`\\b(?<![,.\\d])(1[1-9]\\d\\d|20\\d\\d)\\b(?![,.]\\d| ?(?:${counted}))`, 'gu'),
      yearInWords,
    );
}
