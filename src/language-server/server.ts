import {
  type Connection,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  type Location,
  MarkupKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { card } from './card.ts';
import { codeActions, FIX_ALL } from './code-actions.ts';
import { completionItem } from './completion/candidate.ts';
import { complete } from './completion/complete.ts';
import type { ContentFile } from './content-file.ts';
import { readCursor } from './cursor/read-cursor.ts';
import { definitionOf, type FilePlace } from './definition.ts';
import { formatting } from './formatting.ts';
import { openWorkspace } from './open-workspace.ts';
import { PublishedDiagnostics, shown } from './published-diagnostics.ts';
import type { Situation } from './situation.ts';
import { ownSubject, subjectAt } from './subject-at.ts';
import { usesOf } from './uses.ts';
import type { Workspace } from './workspace.ts';

/** How long the author must pause before the whole is checked again, in milliseconds. */
const PAUSE = 120;

/** Serves an editor over a connection until it is closed. */
export function serve(connection: Connection): void {
  new LanguageServer(connection).listen();
}

class LanguageServer {
  readonly #connection: Connection;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #published = new PublishedDiagnostics();
  #workspace: Workspace | undefined;
  #watches = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => {
      const watchers = [{ globPattern: '**/*.{mdx,yml,json}' }];
      if (this.#watches)
        void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      this.#check();
    });
    connection.onDidChangeWatchedFiles(() => this.#changed());
    this.#documents.onDidChangeContent(() => this.#changed());
    this.#documents.onDidClose(() => this.#changed());
    this.#documents.onDidSave(() => this.#changed());
    connection.onShutdown(() => clearTimeout(this.#timer));
    this.#answer();
    this.#documents.listen(connection);
    connection.listen();
  }

  #answer(): void {
    const connection = this.#connection;
    connection.onCompletion(({ textDocument, position }) => {
      const at = this.#at(textDocument.uri, position);
      const completion = at && complete(at.situation);
      if (!at || !completion) return null;
      const { situation, document } = at;
      const slot = {
        ...completion,
        offset: situation.offset,
        positionAt: (offset: number) => document.positionAt(offset),
      };
      return completion.candidates.map((candidate, index) => completionItem(candidate, slot, index));
    });
    connection.onHover(({ textDocument, position }): Hover | null => {
      const at = this.#at(textDocument.uri, position);
      const named = at && subjectAt(at.situation);
      if (!at || !named) return null;
      const { start, end } = named.word;
      const range = { start: at.document.positionAt(start), end: at.document.positionAt(end) };
      return {
        contents: { kind: MarkupKind.Markdown, value: card(at.situation.graph, named.subject) },
        range,
      };
    });
    connection.onDefinition(({ textDocument, position }) => {
      const at = this.#at(textDocument.uri, position);
      const named = at && subjectAt(at.situation);
      const place = named && definitionOf(named.subject);
      return at && place ? location(at.workspace, place) : null;
    });
    connection.onReferences(({ textDocument, position }) => {
      const at = this.#at(textDocument.uri, position);
      const subject = at && (ownSubject(at.situation) ?? subjectAt(at.situation)?.subject);
      return at && subject
        ? usesOf(at.situation.graph, subject).map((place) => location(at.workspace, place))
        : null;
    });
    connection.onCodeAction((params) => {
      const open = this.#open(params.textDocument.uri);
      return open ? codeActions(open.workspace, open.document, open.file, params) : null;
    });
    connection.onDocumentFormatting(({ textDocument }) => {
      const open = this.#open(textDocument.uri);
      return open ? formatting(open.workspace, open.document, open.file) : null;
    });
  }

  #initialize(params: InitializeParams): InitializeResult {
    this.#workspace = openWorkspace(params, this.#documents);
    if (!this.#workspace)
      this.#connection.console.warn(
        'There is no content folder here: nothing is checked. Open the checkout itself.',
      );
    this.#watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return {
      serverInfo: { name: 'masec' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        completionProvider: { triggerCharacters: ['[', '@', '#', ':', ' ', ';'] },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
        documentFormattingProvider: true,
      },
    };
  }

  /** Waits for a pause, then checks. */
  #changed(): void {
    this.#workspace?.invalidate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#check(), PAUSE);
  }

  /** Checks everything and tells the editor what changed. A folder that cannot be read leaves what was said before. */
  #check(): void {
    const workspace = this.#workspace;
    if (!workspace) return;
    try {
      const byUri = new Map<string, Diagnostic[]>();
      for (const diagnostic of workspace.current.diagnostics) {
        const uri = workspace.uriOf(diagnostic.file);
        const mark = shown(diagnostic, workspace.textOf(diagnostic.file));
        byUri.set(uri, [...(byUri.get(uri) ?? []), mark]);
      }
      for (const [uri, diagnostics] of this.#published.changes(byUri))
        void this.#connection.sendDiagnostics({ uri, diagnostics });
    } catch (error) {
      this.#connection.console.error(`The content could not be checked: ${String(error)}`);
    }
  }

  #open(uri: string): { workspace: Workspace; document: TextDocument; file: ContentFile } | undefined {
    const document = this.#documents.get(uri);
    const file = this.#workspace?.fileOf(uri);
    return this.#workspace && document && file && { workspace: this.#workspace, document, file };
  }

  #at(
    uri: string,
    position: Parameters<TextDocument['offsetAt']>[0],
  ): { workspace: Workspace; document: TextDocument; situation: Situation } | undefined {
    const open = this.#open(uri);
    if (!open) return undefined;
    const { workspace, document, file } = open;
    const text = document.getText();
    const offset = document.offsetAt(position);
    const cursor = readCursor(text, offset, file.prose);
    return (
      cursor && {
        workspace,
        document,
        situation: { graph: workspace.latest.graph, file, text, offset, cursor },
      }
    );
  }
}

function location(workspace: Workspace, { file, span }: FilePlace): Location {
  const start = { line: span.start.line - 1, character: span.start.column - 1 };
  const end = span.end ? { line: span.end.line - 1, character: span.end.column - 1 } : start;
  return { uri: workspace.uriOf(file), range: { start, end } };
}
