/** Straight quotation marks and apostrophes as printed ones. */
export function curly(title: string): string {
  return title
    .replace(/(^|[\s([{/“‘–—-])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{/“–—-])'/g, '$1‘')
    .replaceAll("'", '’');
}

/** A title within quotation marks, those inside it turned from double to single and back. */
export function quoted(title: string, end = ''): string {
  let open = 0;
  const inner = curly(title).replace(/[“”‘’]/g, (mark) => {
    if (mark === '“') return '‘';
    if (mark === '”') return '’';
    if (mark === '‘') {
      open += 1;
      return '“';
    }
    if (open === 0) return mark;
    open -= 1;
    return '”';
  });
  return `“${inner}${end}”`;
}

const SMALL = new Set(
  `about above across afore after against al along alongside amid amidst among amongst anenst apropos apud around as
  aside astride at athwart atop barring before behind below beneath beside besides between beyond but by circa despite
  down during et except for forenenst from given in inside into lest like modulo near next notwithstanding of off on
  onto out over per plus pro qua sans since than through throughout thru thruout till to toward towards under underneath until unto
  up upon versus vs v via with within without or yet so and nor a an the de von van c ca`.split(/\s+/),
);
const MARK = /([\s\u200b]+|[-–—/.,;?!:[\]()"'‘’“”])/;

/**
 * A title in headline style: every word begins with a capital but short ones in the middle. A word that has one already
 * is left as it is, as are single letters.
 */
export function headline(title: string): string {
  const parts = title.split(MARK);
  const words = parts.flatMap((part, index) => (index % 2 === 0 && part !== '' ? [index] : []));
  let begins = true;
  return parts
    .map((part, index) => {
      if (index % 2 === 1) {
        if (/[!?:]/.test(part)) begins = true;
        return part;
      }
      if (part === '') return part;
      const ends = index === words.at(-1) && part.length > 1;
      const takes = begins || ends || (part.length > 1 && !SMALL.has(part.toLowerCase()));
      begins = false;
      return takes && part === part.toLowerCase() ? capital(part) : part;
    })
    .join('');
}

function capital(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('');
}
