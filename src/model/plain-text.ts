const WORD = String.raw`[A-Za-z\u00c0-\u024f\d ,.;:'"()?%/–—‘’“”-]`;
const CITATION = String.raw`\[@[a-z\d#-]+(?:; ?@[a-z\d#-]+)*\]`;
const LINK = String.raw`\[\[[A-Z\d-]+(?:\|[A-Za-z\d ,'’-]+)?\]\]`;
const PLAIN = new RegExp(
  String.raw`^(?!import|export)[A-Za-z\u00c0-\u024f(“‘"'](?:${WORD}|(?:${CITATION}|${LINK})(?![([:]))*$`,
);
/** What the engine would make a link of. */
const ADDRESS = /www\.|:\/\//i;

/**
 * Whether a text is one paragraph of running text to Markdown: most fields are, and the engine need not be asked.
 * Says no wherever a mark could mean something; citations and links to entries are running text.
 */
export function isPlainText(text: string): boolean {
  return PLAIN.test(text) && !text.endsWith(' ') && !ADDRESS.test(text);
}
