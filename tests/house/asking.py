"""Which parameters a view asks of its address, as it asks them."""

import sys

import pytest
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from samordna.core.guide_address import slug_asked_for
from samordna.core.unsaved import page_of

OF_ONE = ("__getitem__", "getlist", "__contains__", "get")
OF_ALL = ("copy", "urlencode", "items", "values", "keys", "dict")
"""Not ``lists``, by which every address is made plain (``core/plain_requests.py``)."""
ALL = "*"
"""Noted when every parameter was asked for at once."""
NO_QUESTIONS = {page_of.__code__, slug_asked_for.__code__, MultiValueDict.get.__code__}
"""Name the page that words are typed on, and whose guide "Hur gör jag?" leads to, whatever the page is for; or were noted."""


def noted(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The names that are asked of any query, from now on; empty it before an address is asked."""
    asked: set[str] = set()
    for method in (*OF_ONE, *OF_ALL):
        _note(monkeypatch, method, asked)
    return asked


def _note(monkeypatch: pytest.MonkeyPatch, method: str, asked: set[str]) -> None:
    real = getattr(QueryDict, method)

    def noting(query: QueryDict, *given: object, **more: object) -> object:
        if sys._getframe(1).f_code not in NO_QUESTIONS:
            asked.add(str(given[0]) if method in OF_ONE else ALL)
        return real(query, *given, **more)

    monkeypatch.setattr(QueryDict, method, noting)
