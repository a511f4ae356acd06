"""The changes that a file offers, and a file with one of them made."""

from collections.abc import Iterator
from dataclasses import dataclass

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code

from mutants.left_out import Position, left_out
from mutants.operators import operators

OPERATORS = operators()


@dataclass(frozen=True)
class Change:
    """One change: what ``kind`` of operator, and the how manieth of the places in the file that it fits."""

    file: str
    line: int
    kind: str
    occurrence: int


def offered(file: str, source: str) -> Iterator[Change]:
    out = left_out(source)
    nodes = list(ast_nodes(get_ast(source)))
    for kind, operator in OPERATORS.items():
        spans = (span for node in nodes for span in operator.mutation_positions(node))
        for occurrence, (start, _) in enumerate(spans):
            if not any(_within(start, span) for span in out):
                yield Change(file, start[0], kind, occurrence)


def _within(position: Position, span: tuple[Position, Position]) -> bool:
    """The sign @ of a decorator stands before what ``ast`` calls the decorator."""
    line, character = position
    return span[0] <= position < span[1] or (span[0] == (line, character + 1))


def runs(change: Change, source: str) -> bool:
    """Whether the changed file is Python at all: ``not`` does not go before every condition."""
    try:
        compile(made(change, source), change.file, "exec")
    except SyntaxError:
        return False
    return True


def made(change: Change, source: str) -> str:
    changed: str | None = mutate_code(source, OPERATORS[change.kind], change.occurrence)
    if changed is None:
        raise ValueError(f"{change} does not fit its file")
    return changed
