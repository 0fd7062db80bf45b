import type { Authored, InlineField, Section } from '../entry.ts';
import { type MarkdownNode, parseBody } from '../markdown.ts';
import { inlineFields, splitSections } from '../read-authored.ts';
import type { YamlDocument } from '../yaml-document.ts';

interface Body {
  readonly nodes: readonly MarkdownNode[];
  readonly lead: readonly MarkdownNode[];
  readonly sections: readonly Section[];
}

/** A file whose front matter is known and obeys its schema, and whose prose is parsed when somebody asks for it. */
export class UnparsedText<Data> implements Authored<Data> {
  readonly file: string;
  readonly slug: string;
  readonly document: YamlDocument;
  readonly data: Data;
  readonly valid = true;
  readonly bodyStart: number;
  #parsed: Body | undefined;
  #fields: readonly InlineField[] | undefined;

  constructor(document: YamlDocument, slug: string, bodyStart: number) {
    this.file = document.source.file;
    this.slug = slug;
    this.document = document;
    this.data = document.data as Data;
    this.bodyStart = bodyStart;
  }

  get body(): readonly MarkdownNode[] {
    return this.#body.nodes;
  }

  get lead(): readonly MarkdownNode[] {
    return this.#body.lead;
  }

  get sections(): readonly Section[] {
    return this.#body.sections;
  }

  get fields(): readonly InlineField[] {
    this.#fields ??= inlineFields(this.data);
    return this.#fields;
  }

  get #body(): Body {
    this.#parsed ??= this.#parse();
    return this.#parsed;
  }

  #parse(): Body {
    const { source } = this.document;
    const parsed = parseBody(source, this.bodyStart);
    const nodes = 'problem' in parsed ? [] : parsed.nodes;
    return { nodes, ...splitSections(nodes, source.text.length) };
  }
}
