import { WebContentsView } from 'electron';
import type { SessionReport } from '../../content/session-report.ts';
import type { Log } from '../log.ts';
import { pageOrigin } from '../page-scheme.ts';

// A page without a bridge: it can ask nothing, and is told only what it shows.
const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  devTools: false,
  spellcheck: false,
  disableDialogs: true,
  backgroundThrottling: false,
} as const;

// An old machine that is busy reads many fonts.
const patienceMs = 90_000;
const inches = { top: 0.6, bottom: 0.8, left: 0.7, right: 0.7 };
const pageNumber =
  '<div style="width:100%;text-align:center;font-size:8px"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/** Makes the report of a session as PDF (A4) in a page that nobody sees; undefined, and logged, if that fails. */
export async function printReport(
  report: SessionReport,
  language: string,
  log: Log,
): Promise<Uint8Array | undefined> {
  // Held until the end: with the view its page goes.
  const view = new WebContentsView({ webPreferences });
  const print = async () => {
    const { webContents } = view;
    await webContents.loadURL(`${pageOrigin}/index.html#report`);
    // As a text within a text, so that it stays data.
    const given = JSON.stringify(JSON.stringify({ report, language }));
    await webContents.executeJavaScript(`showReport(${given})`);
    return webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      generateTaggedPDF: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: pageNumber,
      margins: { ...inches },
    });
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new Error('it took too long')), patienceMs);
  });
  try {
    return await Promise.race([print(), late]);
  } catch (error) {
    log.error(`a report could not be made: ${error instanceof Error ? error.message : error}`);
    return undefined;
  } finally {
    clearTimeout(timer);
    view.webContents.close();
  }
}
