/** How the lines of a suite are told from everything else that VS Code logs. */
export const suiteMark = '[suite] ';
