"""Steps that lead to steps: what somebody who begins somewhere comes to, and where the way goes round."""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)
Edge = TypeVar("Edge")


def reached(starts: Iterable[Node], onward: Callable[[Node], Iterable[Node]]) -> set[Node]:
    """The starts, and all that they lead to."""
    found: set[Node] = set()
    ahead = list(starts)
    while ahead:
        node = ahead.pop()
        if node not in found:
            found.add(node)
            ahead += onward(node)
    return found


def circles(
    nodes: Iterable[Node], onward: Callable[[Node], Iterable[tuple[Edge, Node]]]
) -> list[tuple[Edge, list[Node]]]:
    """The edges that close a circle, each with the whole way round, which the edge leads from the last of to the first."""
    found: list[tuple[Edge, list[Node]]] = []
    done: set[Node] = set()

    def follow(node: Node, way: list[Node]) -> None:
        for edge, to in onward(node):
            if to in way:
                found.append((edge, way[way.index(to) :]))
            elif to not in done:
                follow(to, [*way, to])
        done.add(node)

    for node in nodes:
        if node not in done:
            follow(node, [node])
    return found
