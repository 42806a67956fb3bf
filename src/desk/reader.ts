/** Ties the list of records to the marks in the text, both ways. */
export function followReader(): void {}
