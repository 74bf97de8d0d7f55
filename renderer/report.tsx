import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { SessionReport } from '../content/session-report.ts';
import { ReportSheet } from './screens/staff/report-sheet.tsx';
import { strings } from './strings/strings.ts';
import './styles/report.css';

declare global {
  interface Window {
    /** Only on a page that is to be a report. Resolves when it can be printed. */
    showReport?(given: string): Promise<void>;
  }
}

/** Shows the report of a session, which the main process hands over as JSON and then prints; nobody sees the page. */
export async function showReport(page: HTMLElement, given: string): Promise<void> {
  const { report, language } = JSON.parse(given) as { report: SessionReport; language: string };
  const t = strings.getFixedT(language);
  document.documentElement.lang = language;
  document.title = `${t('records.report.name')} ${report.record.id}`;
  const root = createRoot(page);
  flushSync(() => root.render(<ReportSheet report={report} language={language} t={t} />));
  await fontsRead();
}

/** A font is asked for when its text is laid out, and those after it in the stack when it lacks a character. */
async function fontsRead(): Promise<void> {
  do {
    document.body.getBoundingClientRect();
    await document.fonts.ready;
    document.body.getBoundingClientRect();
  } while (document.fonts.status === 'loading');
}
