import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  createProtocolConnection,
  DefinitionRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentFormattingRequest,
  ExitNotification,
  FileChangeType,
  type FileEvent,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Location,
  LogMessageNotification,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ReferencesRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const ROOT = resolve(import.meta.dirname, '../..');
const FIXTURE = join(ROOT, 'tests/fixtures/content');

/** Where the cursor stands in a text given to `type()`. */
export const CURSOR = '▮';

/** How an editor is started. */
export interface Start {
  /** The command that starts the server; `node scripts/lsp.ts` where it is left out. */
  readonly command?: readonly string[];
  readonly options?: unknown;
  /** The folder that is opened, from the parent of the content folder. */
  readonly folder?: string;
}

/** An editor in a test: it starts the real server, holds texts, and keeps what the server says of them. */
export class Editor {
  readonly root: string;
  readonly process: ChildProcess;
  readonly log: string[] = [];
  initialized!: InitializeResult;
  readonly #connection: ProtocolConnection;
  readonly #texts = new Map<string, TextDocument>();
  readonly #diagnostics = new Map<string, Diagnostic[]>();
  #heard: { readonly go: () => void; readonly fail: (error: Error) => void }[] = [];

  private constructor({ command = [process.execPath, 'scripts/lsp.ts'] }: Start) {
    this.root = mkdtempSync(join(tmpdir(), 'masec-editor-'));
    cpSync(FIXTURE, join(this.root, 'content'), { recursive: true });
    const [program = '', ...parameters] = command;
    this.process = spawn(program, parameters, { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Error('the server has no streams');
    this.#connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.#connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.#diagnostics.set(uri, diagnostics);
      this.#hear();
    });
    this.#connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.log.push(message);
      this.#hear();
    });
    this.process.once('exit', () => this.#end());
    this.#connection.listen();
  }

  /** Starts a server on a copy of the fixture. */
  static async start(start: Start = {}): Promise<Editor> {
    const editor = new Editor(start);
    const uri = pathToFileURL(join(editor.root, start.folder ?? '')).href;
    editor.initialized = await editor.#connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'test' }],
      capabilities: {},
      initializationOptions: start.options,
    });
    await editor.#connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  /** Ends the server as editors do. */
  async stop(): Promise<number | null> {
    if (this.process.exitCode === null) {
      const ended = once(this.process, 'exit');
      await this.#connection.sendRequest(ShutdownRequest.type);
      await this.#connection.sendNotification(ExitNotification.type);
      await ended;
    }
    this.#connection.dispose();
    rmSync(this.root, { recursive: true, force: true });
    return this.process.exitCode;
  }

  uri(name: string): string {
    return pathToFileURL(join(this.root, 'content', name)).href;
  }

  /** The text of a file: as it is open, else as it is saved. */
  text(name: string): string {
    return this.#texts.get(name)?.getText() ?? readFileSync(join(this.root, 'content', name), 'utf8');
  }

  async open(name: string, text = this.text(name)): Promise<void> {
    const document = TextDocument.create(this.uri(name), 'mdx', 1, text);
    this.#texts.set(name, document);
    const textDocument = { uri: document.uri, languageId: 'mdx', version: 1, text };
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  async close(name: string): Promise<void> {
    this.#texts.delete(name);
    await this.#connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: this.uri(name) },
    });
  }

  /** Replaces a stretch of an open text, as a key or a paste does. */
  async edit(name: string, from: string, to: string): Promise<void> {
    const before = this.#document(name);
    const start = before.getText().indexOf(from);
    if (start === -1) throw new Error(`\`${from}\` is not in ${name}`);
    const range = { start: before.positionAt(start), end: before.positionAt(start + from.length) };
    await this.#change(name, [{ range, text: to }]);
  }

  /** Replaces a stretch of a text, opened if need be, by one that holds the cursor; gives the place of the cursor. */
  async type(name: string, from: string, to: string): Promise<Position> {
    if (!this.#texts.has(name)) await this.open(name);
    const start = this.text(name).indexOf(from);
    await this.edit(name, from, to.replace(CURSOR, ''));
    return this.#document(name).positionAt(start + to.indexOf(CURSOR));
  }

  /** Makes the edits that the server proposes. */
  async apply(name: string, edits: readonly TextEdit[]): Promise<string> {
    const document = this.#document(name);
    const text = TextDocument.applyEdits(document, [...edits]);
    const end = document.positionAt(document.getText().length);
    await this.#change(name, [{ range: { start: { line: 0, character: 0 }, end }, text }]);
    return text;
  }

  /** What the server says of a file, as soon as it says what is expected; what it said last when that is it already. */
  async diagnostics(name: string, expected: (list: readonly Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    const uri = this.uri(name);
    for (;;) {
      const list = this.#diagnostics.get(uri);
      if (list && expected(list)) return list;
      await this.#next();
    }
  }

  /** The codes the server reports for every file at this moment. */
  get codes(): string[] {
    return [...this.#diagnostics.values()].flat().map(({ code }) => String(code));
  }

  /** Waits until the server has logged something. */
  async logged(): Promise<string> {
    while (this.log.length === 0) await this.#next();
    return this.log.join('\n');
  }

  async complete(name: string, position: Position): Promise<CompletionItem[]> {
    const result = await this.#connection.sendRequest(CompletionRequest.type, this.#at(name, position));
    return Array.isArray(result) ? result : (result?.items ?? []);
  }

  hover(name: string, position: Position): Promise<Hover | null> {
    return this.#connection.sendRequest(HoverRequest.type, this.#at(name, position));
  }

  async definition(name: string, position: Position): Promise<Location | null> {
    return (await this.#connection.sendRequest(
      DefinitionRequest.type,
      this.#at(name, position),
    )) as Location | null;
  }

  async uses(name: string, position: Position): Promise<Location[]> {
    const context = { includeDeclaration: false };
    return (
      (await this.#connection.sendRequest(ReferencesRequest.type, {
        ...this.#at(name, position),
        context,
      })) ?? []
    );
  }

  async actions(name: string, diagnostics: readonly Diagnostic[], only?: string[]): Promise<CodeAction[]> {
    const range = diagnostics[0]?.range ?? {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 0 },
    };
    const context = { diagnostics: [...diagnostics], ...(only && { only }) };
    const textDocument = { uri: this.uri(name) };
    const result = await this.#connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range,
      context,
    });
    return (result ?? []) as CodeAction[];
  }

  async format(name: string): Promise<TextEdit[]> {
    const textDocument = { uri: this.uri(name) };
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await this.#connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument,
      options,
    });
    return edits ?? [];
  }

  /** Tells the server that a file changed on disk. */
  async changedOnDisk(name: string): Promise<void> {
    const changes: FileEvent[] = [{ uri: this.uri(name), type: FileChangeType.Changed }];
    await this.#connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  #at(name: string, position: Position) {
    return { textDocument: { uri: this.uri(name) }, position };
  }

  #document(name: string): TextDocument {
    const document = this.#texts.get(name);
    if (!document) throw new Error(`${name} is not open`);
    return document;
  }

  async #change(name: string, changes: Parameters<typeof TextDocument.update>[1]): Promise<void> {
    const document = this.#document(name);
    const version = document.version + 1;
    this.#texts.set(name, TextDocument.update(document, changes, version));
    await this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: document.uri, version },
      contentChanges: changes,
    });
  }

  #hear(): void {
    const waiting = this.#heard;
    this.#heard = [];
    for (const { go } of waiting) go();
  }

  /** Lets nobody wait for a server that is gone. */
  #end(): void {
    this.#connection.dispose();
    for (const { fail } of this.#heard) fail(new Error('the server has ended'));
  }

  #next(): Promise<void> {
    return new Promise((go, fail) => {
      this.#heard.push({ go, fail });
    });
  }
}
