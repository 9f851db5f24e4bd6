// The messages of errors in a source file, read from its syntax.
import type TypeScript from 'typescript';
import { ts } from '../../codegen/compiler.js';

/** A message, as the source has it: what is inserted at run time stands in braces. */
export interface Message {
  /** What makes the error: a class, a function that constructs one, a property or constant `message`, or `text` for a part. */
  factory: string;
  /** The other values given with it, such as a status and a code. */
  values: string[];
  text: string;
}

/** The names of functions that make an error of their parameters. */
export type Factories = ReadonlySet<string>;

const isErrorClass = (name: string) => /^[A-Z]\w*Error$/.test(name);

/** The text that an expression makes; `undefined` if it makes none. */
function textOf(node: TypeScript.Expression): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression);
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map(({ expression, literal }) => `{${insertedOf(expression)}}${literal.text}`);
    return node.head.text + spans.join('');
  }
  if (ts.isConditionalExpression(node)) {
    const branches = [textOf(node.whenTrue), textOf(node.whenFalse)].filter((text) => text !== undefined);
    return branches.length > 0 ? branches.join(' | ') : undefined;
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [textOf(node.left), textOf(node.right)];
    if (left === undefined && right === undefined) return undefined;
    return `${left ?? `{${insertedOf(node.left)}}`}${right ?? `{${insertedOf(node.right)}}`}`;
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
    return textOf(node.right);
  }
  return undefined;
}

/** What is inserted, in a word or two. */
function insertedOf(node: TypeScript.Expression): string {
  const own = textOf(node);
  if (own !== undefined) return own;
  return node.getText().replace(/\s+/g, ' ').slice(0, 40);
}

type FunctionNode = TypeScript.FunctionDeclaration | TypeScript.ArrowFunction | TypeScript.FunctionExpression;

/** The name of a function: its own, or that of the constant which holds it. */
function nameOf(node: FunctionNode): string | undefined {
  if (ts.isFunctionDeclaration(node)) return node.name?.text;
  const holder = node.parent;
  return ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name) ? holder.name.text : undefined;
}

/** The functions of a file whose parameters become part of an error's message. */
export function factoriesOf(source: TypeScript.SourceFile): string[] {
  const factories = new Set<string>();
  const visit = (node: TypeScript.Node, functions: FunctionNode[]): void => {
    const within =
      ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node)
        ? [...functions, node]
        : functions;
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && isErrorClass(node.expression.text)) {
      const given = node.arguments?.map((argument) => argument.getText()).join(' ') ?? '';
      for (const holder of within) {
        const names = holder.parameters.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
        const name = nameOf(holder);
        if (name && names.some((parameter) => new RegExp(`\\b${parameter}\\b`).test(given))) factories.add(name);
      }
    }
    ts.forEachChild(node, (child) => visit(child, within));
  };
  visit(source, []);
  return [...factories];
}

/** Whether a text has a space between words: a code, a name or a prefix has none. */
const isSentence = (text: string | undefined): text is string =>
  text !== undefined && !text.startsWith('[object') && /\S \S/.test(text.replaceAll(' | ', '|'));

/**
 * The messages of a file, in its order.
 *
 * @param parts - whether other texts with a space count, too: in the client they are parts of messages
 */
export function messagesOf(source: TypeScript.SourceFile, factories: Factories, parts: boolean): Message[] {
  const messages: Message[] = [];
  const seen = new Set<TypeScript.Node>();
  const oneLine = (text: string) => text.replace(/\s+/g, ' ');
  const add = (factory: string, given: readonly TypeScript.Expression[]) => {
    const values = given.filter((argument) => ts.isLiteralExpression(argument) && !isSentence(textOf(argument)));
    for (const argument of given) {
      const text = textOf(argument);
      if (!isSentence(text)) continue;
      seen.add(argument);
      messages.push({ factory, values: values.map((value) => value.getText()), text: oneLine(text) });
    }
  };
  const visit = (node: TypeScript.Node): void => {
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && isErrorClass(node.expression.text)) {
      add(node.expression.text, node.arguments ?? []);
    } else if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && factories.has(node.expression.text)) {
      add(`${node.expression.text}()`, node.arguments);
    } else if (ts.isPropertyAssignment(node) && node.name.getText() === 'message') {
      add('message', [node.initializer]);
    } else if (ts.isVariableDeclaration(node) && node.name.getText() === 'message' && node.initializer) {
      add('message', [node.initializer]);
    }
    if (seen.has(node)) return;
    if (parts && ts.isExpression(node) && isSentence(textOf(node))) add('text', [node]);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return messages;
}
