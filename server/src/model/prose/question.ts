/** Whether words end by asking; what closes a quote or parentheses may stand behind the mark. */
export const isQuestion = (words: string): boolean => /[?？][^\p{L}\p{N}?？]*$/u.test(words);
