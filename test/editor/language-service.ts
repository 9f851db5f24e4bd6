// What an editor shows of a module that is only in memory: the language service that editors ask, with the project's options.
import path from 'node:path';
import type { LanguageService, LanguageServiceHost, Program, SymbolDisplayPart } from 'typescript';
import { root } from '../../scripts/cli.js';
import { ts } from '../../scripts/codegen/compiler.js';

export interface Editor {
  /** What hovering over a place shows: the type, and the words below it. */
  hover: (at: number) => { type: string; words: string };
  /** What is shown while arguments are typed: the words, and those of each parameter. */
  signature: (at: number) => { words: string; parameters: { name: string; words: string }[]; count: number };
  /** What is offered. */
  completions: (at: number) => string[];
  /** What the compiler says, a line each. */
  problems: () => string[];
  /** The module, and all that it imports. */
  program: () => Program;
}

const shown = (parts: SymbolDisplayPart[] | undefined): string => ts.displayPartsToString(parts).trim();

/** The files that the services of this process have read: most are the same for all, and large. */
const registry = ts.createDocumentRegistry();
let opened = 0;

/** Opens a module, which may import `../src/index.js`. */
export function open(text: string): Editor {
  const file = path.join(root, 'test/in-the-editor.ts');
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (name) => ts.sys.readFile(name));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const version = String((opened += 1)); // by which the registry tells one module from another
  const textOf = (name: string) => (name === file ? text : ts.sys.readFile(name));
  const host: LanguageServiceHost = {
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? version : ''),
    getScriptSnapshot: (name) => {
      const content = textOf(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => root,
    getCompilationSettings: () => options,
    getDefaultLibFileName: (own) => ts.getDefaultLibFilePath(own),
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: textOf,
    directoryExists: (name) => ts.sys.directoryExists(name),
    getDirectories: (name) => ts.sys.getDirectories(name),
  };
  const service: LanguageService = ts.createLanguageService(host, registry);
  return {
    hover(at) {
      const info = service.getQuickInfoAtPosition(file, at);
      return { type: shown(info?.displayParts), words: shown(info?.documentation) };
    },
    signature(at) {
      const help = service.getSignatureHelpItems(file, at, {});
      const item = help?.items[help.selectedItemIndex];
      const parameters = item?.parameters ?? [];
      return {
        words: shown(item?.documentation),
        parameters: parameters.map(({ name, documentation }) => ({ name, words: shown(documentation) })),
        count: help?.items.length ?? 0,
      };
    },
    completions: (at) => (service.getCompletionsAtPosition(file, at, {})?.entries ?? []).map(({ name }) => name),
    problems: () =>
      service
        .getSemanticDiagnostics(file)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ').replace(/\s+/g, ' ')),
    program() {
      const program = service.getProgram();
      if (!program) throw new Error('the language service has no program');
      return program;
    },
  };
}
