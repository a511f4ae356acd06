"""Places whose change no test can see, or that Python itself refuses at once: they would only blur the figure."""

import ast
from collections.abc import Iterator

Position = tuple[int, int]
"""Line from 1 and character from 0."""

LOGS = {"log", "LOG", "_log", "logger", "logging", "warnings"}
KEYWORDS = {
    "frozen",
    "slots",
    "kw_only",
    "strict",
    "repr",
    "maxsize",
    "ensure_ascii",
    "verbose_name",
    "help_text",
}
"""Arguments that say how something is built or shown to developers, not what it does."""
DECORATORS = {
    "cache",
    "lru_cache",
    "dataclass",
    "property",
    "cached_property",
    "classmethod",
    "staticmethod",
} | {
    "abstractmethod",
    "contextmanager",
    "wraps",
    "overload",
    "override",
    "model_validator",
    "field_validator",
}
"""Without them the code does the same more slowly, or is no code."""
ENUMS = ("Enum", "Choices", "Flag")
TYPES = {"str", "int", "float", "bytes", "bool", "dict", "list", "tuple", "set", "frozenset", "type"}


def left_out(source: str) -> list[tuple[Position, Position]]:
    lines = source.splitlines()
    return [(_start(node, lines), _end(node, lines)) for node in _nodes(ast.parse(source))]


def _start(node: ast.expr | ast.stmt, lines: list[str]) -> Position:
    return node.lineno, _character(lines, node.lineno, node.col_offset)


def _end(node: ast.expr | ast.stmt, lines: list[str]) -> Position:
    line, column = node.end_lineno or node.lineno, node.end_col_offset or node.col_offset
    return line, _character(lines, line, column)


def _character(lines: list[str], line: int, byte: int) -> int:
    """``ast`` counts bytes, the changes are found by characters."""
    return len(lines[line - 1].encode()[:byte].decode(errors="ignore"))


def _nodes(tree: ast.Module) -> Iterator[ast.expr | ast.stmt]:
    for node in ast.walk(tree):
        yield from _annotations(node)
        match node:
            case ast.Assert():  # for the type checker
                yield node
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name))) if name in LOGS:
                yield node
            case ast.Call(keywords=keywords):
                yield from (keyword.value for keyword in keywords if keyword.arg in KEYWORDS)
            case ast.BinOp(op=ast.BitOr()) if _is_type(node.left) or _is_type(node.right):
                yield node
            case ast.If(test=ast.Name(id="TYPE_CHECKING")) | ast.FunctionDef(name="__repr__"):
                yield node
            case ast.ClassDef(bases=bases) if any(ast.unparse(base).endswith(ENUMS) for base in bases):
                yield from (line for line in node.body if isinstance(line, ast.Assign | ast.AnnAssign))


def _annotations(node: ast.AST) -> Iterator[ast.expr]:
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            yield from (decorator for decorator in node.decorator_list if _name(decorator) in DECORATORS)
            if node.returns:
                yield node.returns
        case ast.ClassDef():
            yield from (decorator for decorator in node.decorator_list if _name(decorator) in DECORATORS)
        case ast.arg(annotation=ast.expr() as annotation):
            yield annotation
        case ast.AnnAssign():
            yield node.annotation


def _name(decorator: ast.expr) -> str:
    target = decorator.func if isinstance(decorator, ast.Call) else decorator
    return ast.unparse(target).rpartition(".")[2]


def _is_type(node: ast.expr) -> bool:
    match node:
        case ast.Constant(value=None):
            return True
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name in TYPES or (name[:1].isupper() and not name.isupper())
    return False
