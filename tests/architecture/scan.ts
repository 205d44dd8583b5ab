import ts from 'typescript';

/** What a source file reaches for outside itself, read from its syntax tree. */
export interface Scan {
  readonly imports: readonly Import[];
  readonly uses: readonly Use[];
  readonly calls: readonly Call[];
}

export interface Import {
  readonly specifier: string;
  /** `import type`: gone when the program runs. */
  readonly isType: boolean;
  readonly line: number;
}

/** A name that the file does not declare itself, with what is done to it: `Date.now`, `new Date()`, `window`. */
export interface Use {
  readonly name: string;
  readonly line: number;
}

/** A method called on anything, `text.localeCompare(other)`, or a class of a namespace made, `new Intl.Collator('vi')`. */
export interface Call {
  readonly name: string;
  readonly argumentCount: number;
  readonly line: number;
}

/** Reads TypeScript, or the script blocks of a Svelte component. */
export function scan(path: string, source: string): Scan {
  const text = path.endsWith('.svelte') ? scriptsOf(source) : source;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const lineOf = (node: ts.Node): number => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
  const declared = namesDeclaredIn(file);
  const imports: Import[] = [];
  const uses: Use[] = [];
  const calls: Call[] = [];

  const visit = (node: ts.Node): void => {
    const specifier = importedBy(node);
    if (specifier) {
      const isType =
        ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      imports.push({ specifier: specifier.text, isType, line: lineOf(specifier) });
    }
    if (ts.isIdentifier(node) && isRead(node) && !declared.has(node.text)) {
      uses.push({ name: described(node), line: lineOf(node) });
    }
    if (
      (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
      ts.isPropertyAccessExpression(node.expression)
    ) {
      const { name } = node.expression;
      calls.push({ name: name.text, argumentCount: node.arguments?.length ?? 0, line: lineOf(name) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { imports, uses, calls };
}

/** The scripts of a component at the lines where they stand; everything else becomes empty lines. */
function scriptsOf(component: string): string {
  let text = '';
  let end = 0;
  for (const match of component.matchAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/g)) {
    const start = match.index + (match[1] ?? '').length;
    text += '\n'.repeat(component.slice(end, start).split('\n').length - 1) + (match[2] ?? '');
    end = start + (match[2] ?? '').length;
  }
  return text;
}

/** `import`, `export … from`, `import()`, `import x = require()`, `import('…')` as a type, and plain `require()`. */
function importedBy(node: ts.Node): ts.StringLiteralLike | undefined {
  const literal = (expression: ts.Node | undefined): ts.StringLiteralLike | undefined =>
    expression && ts.isStringLiteralLike(expression) ? expression : undefined;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isExternalModuleReference(node)) return literal(node.expression);
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const callee = node.expression;
  const loads =
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
  return loads ? literal(node.arguments[0]) : undefined;
}

/** Asked for whatever a file declares: a type of its own called `Date` does not make `Date.now()` any purer. */
const NEVER_SHADOWED = new Set(['Date', 'Math', 'performance']);

/** All names that the file binds anywhere: a parameter called `window` is the file's own business. */
function namesDeclaredIn(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isDeclaration =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isFunctionExpression(node) ||
      ts.isClassDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isTypeParameterDeclaration(node) ||
      ts.isImportClause(node) ||
      ts.isImportSpecifier(node) ||
      ts.isNamespaceImport(node);
    if (isDeclaration && node.name && ts.isIdentifier(node.name) && !isOnlyClaimed(node))
      names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const name of NEVER_SHADOWED) names.delete(name);
  return names;
}

/** `declare const process: …` and the parameters of a type bind nothing: what they name is still the global. */
function isOnlyClaimed(node: ts.Declaration): boolean {
  const isAmbient = (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Ambient) !== 0;
  const isOfType = ts.isParameter(node) && (ts.isTypeNode(node.parent) || ts.isTypeElement(node.parent));
  return (isAmbient && !ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node)) || isOfType;
}

/** Whether the identifier stands for a value or a type, and is not merely the name of a property or a label. */
function isRead(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isExportSpecifier(parent))
    return !parent.parent.parent.moduleSpecifier && (parent.propertyName ?? parent.name) === node;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent) || ts.isMetaProperty(parent))
    return false;
  if (ts.isNamedTupleMember(parent)) return parent.type === (node as ts.Node);
  if (ts.isShorthandPropertyAssignment(parent) || ts.isImportSpecifier(parent)) return true;
  return !('name' in parent && parent.name === node);
}

/** `Date.now`, `Date['now']` and `new Date()` with what follows the name; a bare name otherwise. */
function described(node: ts.Identifier): string {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return `${node.text}.${parent.name.text}`;
  if (ts.isElementAccessExpression(parent) && parent.expression === node) {
    const key = parent.argumentExpression;
    return ts.isStringLiteralLike(key) ? `${node.text}.${key.text}` : `${node.text}[]`;
  }
  if (ts.isNewExpression(parent) && parent.expression === node) {
    const count = parent.arguments?.length ?? 0;
    return `new ${node.text}(${count === 0 ? '' : count === 1 ? '…' : '…, …'})`;
  }
  if (ts.isCallExpression(parent) && parent.expression === node) return `${node.text}()`;
  return node.text;
}
