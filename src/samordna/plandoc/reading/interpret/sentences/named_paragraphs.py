"""Paragraphs that begin with the name of a measure and tell who and when of it: "Stängsel på bron. Ansvarig är gatuchefen."."""

import re
from functools import lru_cache
from typing import NamedTuple

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.openers import without_number
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.grammar.subjects import doer_in
from samordna.plandoc.reading.interpret.labels.bare_fields import in_brackets
from samordna.plandoc.reading.interpret.sentences.told_fields import Told, told_below
from samordna.plandoc.reading.interpret.times.time_columns import times_in
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import FINITE_VERBS, Column

_WEEK = lazily(r"(?:,\s+|\s)(?:under |i )?(?:v\.|vecka)\s?\d{1,2}(?:\s?[–-]\s?\d{1,2})?\.?$", re.IGNORECASE)
_LONGEST_NAME = 8
_LONGEST_DEED = 16


class Named(NamedTuple):
    """The name of a measure, the number before it, the text after it, and what that tells of who and when."""

    name: str
    number: str
    text: str
    told: Told


@lru_cache(maxsize=2048)
def named_in(text: str, *, known: bool = False, outright: bool = False) -> Named | None:
    """The measure that a paragraph names before it tells who answers for it and when; None where it is another text. ``known``
    says that those around it do so: then who does something in a sentence without when is told too. ``outright`` says that they
    do so below a whole sentence: then any sentence may be the name, and what is told may be who or when alone."""
    plain, number = without_number(text)
    name, rest, apart = _name_and_rest(plain)
    if any(map(told_in_brackets, rest)):
        return None
    if told := told_in_brackets(name) if rest else None:
        return Named(in_brackets(name).before, number, " ".join(rest), told)
    if outright:
        said = told_below(" ".join(rest)) if rest and name.endswith(".") else None
        return Named(name.rstrip("."), number, " ".join(rest), said) if said else None
    deed = Trait.DEED in traits_of(name)
    longest = _LONGEST_DEED if number and deed else _LONGEST_NAME
    surely = len(rest) > 1 or deed or known or apart
    if not (rest and surely and name.endswith(".")) or len(name.split()) > longest or doer_in(name):
        return None
    if not number and FINITE_VERBS & {word.lower() for word in name.split()}:
        return None
    told = told_below(" ".join(rest), known=known)
    whole = told and told.who and (told.starts or told.ends or told.ongoing or (known and _says_week(rest)))
    return Named(name.rstrip("."), number, " ".join(rest), told) if told and whole else None


def _name_and_rest(text: str) -> tuple[str, list[str], bool]:
    """The first sentence and those behind it; a line over sentences that ends as none does is one, which stands apart."""
    line, _, below = text.partition("\n")
    told = below.rstrip().endswith(".") and "\n" not in below.strip()
    if told and not line.rstrip().endswith((".", ":", ";", ",", "!", "?")):
        return f"{line.rstrip()}.", sentences_of(below), True
    name, *rest = sentences_of(text)
    return name, rest, False


def _says_week(sentences: list[str]) -> bool:
    """Whether a sentence ends with a week, whose year the plan says: "…, v. 46"."""
    return any(_WEEK.search(sentence) for sentence in sentences)


def told_in_brackets(name: str) -> Told | None:
    """Who and when in the brackets behind the name of a measure: "Utbilda mentorer (Rektor, maj 2026)."."""
    said = {one.column: one.value for one in in_brackets(name).fields}
    who, column = said.get(Column.RESPONSIBLE), Column.END if Column.END in said else Column.TIME
    times = times_in(when, column) if (when := said.get(column)) else None
    return Told(who, *times, ongoing=False) if who and times else None
