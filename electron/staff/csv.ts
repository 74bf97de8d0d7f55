import Papa from 'papaparse';

// Also the wide signs, which spreadsheets in Chinese and Japanese take for the narrow ones.
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A table as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. A cell that they would take for a formula
 * gets an apostrophe before it, also one that begins with apostrophes already: so the first one can be taken off again.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n', escapeFormulae: formula },
  )}\r\n`;
