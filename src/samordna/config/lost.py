"""Exceptions that a signal raises inside a callback of Python's own are told there and lost."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def lost_ones(kind: type[BaseException], then: Callable[[], object]) -> Iterator[None]:
    """Of those of this kind nothing is told; ``then`` does what is to be done instead."""
    before = sys.unraisablehook
    sys.unraisablehook = lambda lost: then() if lost.exc_type is kind else before(lost)
    try:
        yield
    finally:
        sys.unraisablehook = before
