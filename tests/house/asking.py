"""Which parameters a view asks of its address, as it asks them."""

import sys

import pytest
from django.http import QueryDict

from samordna.core.unsaved import page_of

OF_ONE = ("__getitem__", "getlist", "__contains__", "get")
OF_ALL = ("copy", "urlencode", "items", "values", "keys", "dict")
"""Not ``lists``, by which every address is made plain (``core/plain_requests.py``)."""
ALL = "*"
"""Noted when every parameter was asked for at once."""


def noted(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The names that are asked of any query, from now on; empty it before an address is asked."""
    asked: set[str] = set()
    for method in (*OF_ONE, *OF_ALL):
        _note(monkeypatch, method, asked)
    return asked


def _note(monkeypatch: pytest.MonkeyPatch, method: str, asked: set[str]) -> None:
    real = getattr(QueryDict, method)

    def noting(query: QueryDict, *given: object, **more: object) -> object:
        if (
            sys._getframe(1).f_code is not page_of.__code__
        ):  # it names the page that words are typed on, on every page
            asked.add(str(given[0]) if method in OF_ONE else ALL)
        return real(query, *given, **more)

    monkeypatch.setattr(QueryDict, method, noting)
