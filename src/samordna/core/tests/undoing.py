"""The way back that a page offers after something was done."""

from typing import Any


def undo_in(answer: Any) -> str:
    """The address that takes back what the page says was done last."""
    [*_others, last] = answer.context["messages"]
    return str(last.extra_tags)
