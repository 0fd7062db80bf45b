import ts from 'typescript';

/** A file of TypeScript as the package carries it: what runs, and its types. */
export interface Compiled {
  readonly script: string;
  readonly types: string;
}

/**
 * Compiles one file by itself.
 * @param name its name in messages
 * @throws when its types cannot be told from it alone
 */
export function compile(name: string, source: string): Compiled {
  const compilerOptions: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    isolatedDeclarations: true,
    declaration: true,
    verbatimModuleSyntax: true,
    strict: true,
  };
  const { outputText, diagnostics } = ts.transpileDeclaration(source, {
    compilerOptions,
    fileName: name,
    reportDiagnostics: true,
  });
  const [problem] = diagnostics ?? [];
  if (problem) throw new Error(`${name}: ${ts.flattenDiagnosticMessageText(problem.messageText, '\n')}`);
  return {
    script: asJs(ts.transpileModule(source, { compilerOptions, fileName: name }).outputText),
    types: asJs(outputText),
  };
}

/** Imports as they are in the package: our types made of schemas stand beside the rest. */
function asJs(text: string): string {
  return text
    .replaceAll("'#schemas/types.ts'", "'./schema.js'")
    .replace(/(from '\.\/[a-z-]+)\.ts'/g, "$1.js'");
}
