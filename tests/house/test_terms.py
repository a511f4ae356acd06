"""One thing has one word in every text of users, and the list of words is true."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest

from house.texts import ROOT, SOURCE, UserText, messages, user_texts

LIST = ROOT / "docs" / "terms.md"
PLACEHOLDER = re.compile(r"%\(\w+\)[ds]|\{\{?[\w ]*\}\}?|^ *\w+:")
"""What is filled in, and the keys of YAML."""
HEADER = ["thing", "Swedish", "English", "not", "unless"]


@dataclass(frozen=True, slots=True)
class Term:
    swedish: str
    english: str
    forbidden: tuple[str, ...]
    unless: tuple[str, ...]

    def found_in(self, text: str) -> str:
        """The word of ``text`` that should be another, if any."""
        rest = PLACEHOLDER.sub(" ", text)
        for phrase in self.unless:
            rest = re.sub(re.escape(phrase), " ", rest, flags=re.IGNORECASE)
        found = next((found for one in self.forbidden if (found := _pattern(one).search(rest))), None)
        return found[0] if found else ""


@cache
def _pattern(word: str) -> re.Pattern[str]:
    if word.startswith("”"):
        return re.compile(rf"\A\s*{re.escape(word[1:-1])}\s*\Z", re.IGNORECASE)
    parts = r"\w*".join(map(re.escape, word.split("*")))
    return re.compile(rf"(?<![\w/.]){parts}(?!\w)", re.IGNORECASE)


def terms() -> list[Term]:
    rows = [
        [cell.strip() for cell in line.strip()[1:-1].split("|")]
        for line in LIST.read_text(encoding="utf-8").splitlines()
        if line.startswith("|")
    ]
    return [
        Term(row[1], row[2], _listed(row[3]), _listed(row[4]))
        for row in rows
        if row != HEADER and not row[0].startswith("---")
    ]


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in cell.split(",") if one.strip())


@pytest.fixture(scope="module")
def texts() -> list[UserText]:
    return [*user_texts()]


@pytest.mark.slow
def test_every_text_uses_the_word_of_the_list(texts: list[UserText]) -> None:
    faults = [
        f"{text.place}: {found!r} should be {term.swedish!r}: {text.swedish[:120]!r}"
        for text in texts
        for term in terms()
        if (found := term.found_in(text.swedish))
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("term", terms(), ids=lambda term: term.swedish)
def test_every_word_of_the_list_is_used(term: Term, texts: list[UserText]) -> None:
    assert any(term.swedish in text.swedish.lower() for text in texts)
    assert any(term.english in text.english.lower() for text in texts)


def test_swedish_texts_are_quoted_in_swedish(texts: list[UserText]) -> None:
    faults = [f"{text.place}: {text.swedish[:120]!r}" for text in texts if re.search("[“„«»]", text.swedish)]
    assert not faults, "\n".join(faults)


def test_code_quotes_nothing_in_english() -> None:
    """What is put together in code is in every language: ``page_pieces.quoted`` knows that of the page."""
    faults = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:120]}"
        for path in SOURCE.rglob("*.py")
        if not {"tests", "migrations", "plandoc"} & {*path.parts} and path.name != "page_pieces.py"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r'f"[^"]*[“„«»]', line)
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("åtgärd", "Förra planens åtgärd", True),
        ("åtgärd", "Upptäckande, åtgärdande", False),
        ("insats*", "Alla insatserna", True),
        ("”ändra”", "Ändra", True),
        ("”ändra”", "Ändra eller flytta", False),
    ],
)
def test_a_word_is_found_whatever_its_ending(word: str, text: str, *, found: bool) -> None:
    assert bool(Term("", "", (word,), ()).found_in(text)) is found


def test_a_word_in_another_sense_is_let_be() -> None:
    term = Term("", "", ("skydda*",), ("skyddad med lösenord",))
    assert not term.found_in("Filen är skyddad med lösenord.")
    assert term.found_in("Filen är skyddad med lösenord, och avsnittet är skyddat eller skyddade.")


def test_a_text_has_one_translation_whatever_page_it_stands_on() -> None:
    """The catalogues of all slices are one when they are read: of two translations one would never be shown."""
    translations: dict[Any, set[Any]] = {}
    for _path, message in messages():
        translations.setdefault((message.id, message.context), set()).add(message.string)
    assert not {key: several for key, several in translations.items() if len(several) > 1}
