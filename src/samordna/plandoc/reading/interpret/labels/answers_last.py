"""Who answers, with whom and by when, at the end of a text after a word that no colon follows: "Laga staketet, maj. Ansv.
gatuchefen tills. m. polisen."."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.grammar.subjects import doer_in
from samordna.plandoc.reading.interpret.labels.bare_parts import bare_fields, when
from samordna.plandoc.reading.interpret.labels.labelled import Field, Labelled
from samordna.plandoc.reading.interpret.labels.told_roles import WITH
from samordna.plandoc.reading.interpret.words.small_words import FINITE_VERBS, Column, words_of

_LABEL = lazily(
    r"(?:(?<=\S)[.;,]\s+|\s+[–—|•·-]\s+)(?P<label>(?:huvud)?ansv\.|(?:huvud)?ansvariga?)\s+(?P<told>\S[^:]{2,})$",
    re.IGNORECASE,
)
_WITH = lazily(rf"(?P<who>.+?),?\s+(?P<label>{WITH})\s*(?P<others>\S.+)", re.IGNORECASE)
_PART = lazily(
    r"(?<=\w{3})\.\s+(?=[A-ZÅÄÖ\d])|\s*;\s+|\s+[–—|•·-]\s+|,\s+(?=(?:klart?|färdigt?|senast|start\w*|tid)\b)"
)
_SAYS_MORE = FINITE_VERBS | words_of("för att som den det vi man")
_NOT_WHO = frozenset({Trait.TIME, Trait.DEED, Trait.COST, Trait.NUMBER})
_LONGEST_WHO = 12


def answers_last(text: str) -> Labelled:
    match = _LABEL.search(text)
    if not match:
        return Labelled(text)
    first, *rest = [part.strip(" .") for part in _PART.split(match["told"]) if part.strip(" .")]
    together = _WITH.fullmatch(first)
    who = together["who"] if together else first
    behind = bare_fields(rest) if rest else []
    known = len(behind) == len(rest) and not any(one.column is Column.RESPONSIBLE for one in behind)
    if not known or not _names(who) or doer_in(f"{match['label']} {first}"):
        return Labelled(text)
    fields = [Field(Column.RESPONSIBLE, match["label"], who)]
    if together:
        fields.append(Field(Column.OTHERS, together["label"], together["others"]))
    return Labelled(text[: match.start()].strip(" .,;"), [*fields, *behind])


def time_last(deed: str) -> tuple[str, list[Field]]:
    """A deed without the time that stands behind its last comma, and the time: "Laga staketet, maj"."""
    before, comma, last = deed.rstrip(" .").rpartition(", ")
    timed = comma and Trait.TIME in traits_of(last)
    return (before, [Field(when(last), "", last)]) if timed else (deed, [])


def _names(who: str) -> bool:
    """Whether words name somebody: a few, which say nothing else and make no sentence."""
    words = who.lower().split()
    parts = (part.strip() for part in who.split(","))
    return 0 < len(words) <= _LONGEST_WHO and not (
        _SAYS_MORE.intersection(words) or any(traits_of(part) & _NOT_WHO for part in parts)
    )
