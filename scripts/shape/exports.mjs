import ts from 'typescript';

const isExported = ({ modifiers = [] }) =>
  modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** `a`, and of `{ a, b: [c] }` both `a` and `c`. */
function bound(name) {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.filter(ts.isBindingElement).flatMap((element) => bound(element.name));
}

function declared(statement) {
  if (!isExported(statement)) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => bound(name));
  }
  return statement.name ? [statement.name] : [];
}

function imported({ importClause }) {
  const { name, namedBindings } = importClause ?? {};
  const named = namedBindings?.elements ?? [namedBindings];
  return [name, ...named.map((binding) => binding?.name)].filter(Boolean);
}

/** Of `export { a as b }` the name that others see, unless that is `default`, which is none. */
function listed({ name, propertyName }) {
  return name.text === 'default' && propertyName ? propertyName : name;
}

const lineOf = (node, source) =>
  source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;

/** What `export { … }` and `export default a` add, imported names apart. */
function added(statement, importedNames) {
  const isOwn = (name) => !importedNames.has(name.text);
  if (ts.isExportAssignment(statement)) {
    return [statement.expression].filter(ts.isIdentifier).filter(isOwn);
  }
  if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier) return [];
  return statement.exportClause.elements
    .filter(({ name, propertyName }) => isOwn(propertyName ?? name))
    .map(listed);
}

/**
 * The names that a module gives to what it declares itself: re-exports belong to another one.
 *
 * @returns each with its line; a name that stands for a value and a type, or overloads, comes once
 */
export function namesExported(code) {
  const source = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest);
  const imports = source.statements.filter(ts.isImportDeclaration).flatMap(imported);
  const importedNames = new Set(imports.map(({ text }) => text));
  const lines = new Map();
  for (const statement of source.statements) {
    for (const name of [...declared(statement), ...added(statement, importedNames)]) {
      lines.set(name.text, lineOf(name, source));
    }
  }
  return [...lines].map(([name, line]) => ({ name, line }));
}
