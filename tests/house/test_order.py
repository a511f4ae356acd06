"""Names and titles are sorted as Swedes sort (``core/order.py``), wherever people read them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import samordna
from samordna.core.tests.telling import Tell

SOURCE = Path(samordna.__file__).parent
READ_BY_PEOPLE = {"name", "title", "function", "heading", "responsible", "action"}
FOR_MACHINES = {
    "content/loadtest.py",
    "organisation/commands",
    "organisation/transfer/snapshot.py",
}
SORTING = ("order_by", "ordering", "sort")
"""One of these stands in a file that sorts: the others are not parsed, which takes longest."""


@pytest.mark.slow
def test_nothing_that_people_read_is_sorted_by_code_points(tell: Tell) -> None:
    files = [
        path for path in SOURCE.rglob("*.py") if "tests" not in path.parts and "migrations" not in path.parts
    ]
    wrong = [
        f"{path.relative_to(SOURCE)}:{line} {what}"
        for path in files
        for line, what in _sorted_by_code_points(path)
        if not str(path.relative_to(SOURCE)).startswith(tuple(FOR_MACHINES))
    ]
    tell(f"order: {len(files)} files, {len(wrong)} places that sort people's words by code points")
    assert len(files) > 400
    assert not wrong


def _sorted_by_code_points(path: Path) -> Iterator[tuple[int, str]]:
    source = path.read_text(encoding="utf-8")
    if not any(word in source for word in SORTING):
        return
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "order_by"
        ):
            yield from ((node.lineno, ast.unparse(one)) for one in node.args if _is_of_people(one))
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "ordering":
            yield from (
                (node.lineno, ast.unparse(one)) for one in ast.walk(node.value) if _is_listed(one, node.value)
            )
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith((".sort", "sorted")):
            key = next((one.value for one in node.keywords if one.arg == "key"), None)
            if key and _is_plain_attribute(key):
                yield node.lineno, ast.unparse(key)


def _is_of_people(node: ast.expr) -> bool:
    field = node.value if isinstance(node, ast.Constant) else ""
    return isinstance(field, str) and field.lstrip("-").rpartition("__")[2] in READ_BY_PEOPLE


def _is_listed(node: ast.AST, whole: ast.expr) -> bool:
    return (
        isinstance(whole, ast.List)
        and node in whole.elts
        and isinstance(node, ast.expr)
        and _is_of_people(node)
    )


def _is_plain_attribute(key: ast.expr) -> bool:
    """``lambda row: row.name``, also with its case folded or in a tuple."""
    if not isinstance(key, ast.Lambda):
        return False
    parts = key.body.elts if isinstance(key.body, ast.Tuple) else [key.body]
    return any(
        (isinstance(part, ast.Attribute) and part.attr in READ_BY_PEOPLE)
        or (isinstance(part, ast.Call) and ast.unparse(part.func).endswith((".casefold", ".lower")))
        for part in parts
    )
