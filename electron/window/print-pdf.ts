import { BrowserWindow } from 'electron';
import { ORIGIN } from '../security/scheme.ts';
import { printingOptions } from './options.ts';

/** Where the page that is being printed is served; nobody else asks for it. */
export const PRINT_PATH = '/print.html';

/** Prints one page at a time, in a window that nobody sees. */
export class PdfPrinter {
  #page: string | null = null;

  /** The page at PRINT_PATH; null while nothing is printed. */
  get page(): string | null {
    return this.#page;
  }

  /** print gives the page as a PDF on A4, with its headings as bookmarks. */
  readonly print = async (html: string): Promise<Uint8Array> => {
    const window = new BrowserWindow(printingOptions());
    this.#page = html;
    try {
      await window.loadURL(`${ORIGIN}${PRINT_PATH}`);
      return await window.webContents.printToPDF({
        pageSize: 'A4',
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    } finally {
      this.#page = null;
      window.destroy();
    }
  };
}
