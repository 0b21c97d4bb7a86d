/** The page in the state dir, which git ignores and the cache leaves out. */
export const PAGE_FILE_NAME = "report.html";
