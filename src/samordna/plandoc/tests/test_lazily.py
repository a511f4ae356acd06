"""A pattern that is compiled when it is first asked answers as one that was compiled at once."""

import re

import pytest

from samordna.plandoc import lazily as module
from samordna.plandoc.lazily import lazily


def test_it_answers_alike_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    def compile_once(pattern: str, flags: int) -> re.Pattern[str]:
        compiled.append(pattern)
        return re.compile(pattern, flags)

    monkeypatch.setattr(module, "re", type("Compiler", (), {"compile": staticmethod(compile_once)}))
    asked = lazily(r"(?P<year>20\d\d)år", re.IGNORECASE)
    assert (asked.pattern, compiled) == (r"(?P<year>20\d\d)år", [])
    for _ in range(2):
        found = asked.search("Under 2026ÅR")
        assert found is not None
        assert found["year"] == "2026"
    assert asked.sub("", "2026år!") == "!"
    assert compiled == [asked.pattern]
