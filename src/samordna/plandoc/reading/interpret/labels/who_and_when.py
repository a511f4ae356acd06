"""Who and when at the end of a text, parted from what is done by any sign, and from each other by any other: either may have
signs of its own ("Trygghetssamordnare, KLK; 2026, kvartal 2")."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.headings import names_column
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.grammar.subjects import doer_in
from samordna.plandoc.reading.interpret.labels.bare_parts import ACTORS, answers_for_it, field_as, when
from samordna.plandoc.reading.interpret.labels.labelled import Field, Labelled
from samordna.plandoc.reading.interpret.labels.told_roles import WITH
from samordna.plandoc.reading.interpret.words.small_words import Column, words_of

_BETWEEN = lazily(r"\s*[,;|·•\n]\s*|\s+[–—/-]\s+|\s*[(\[]\s*|(?<=\w{3})\.\s+(?=[A-ZÅÄÖ\d])")
_BEFORE = lazily(
    r"\s+[–—|·•]\s+|\s+-\s+|\s*(?:→|=>|->)\s*|\s+/\s+|\s*[(\[](?=[^()\[\]]+[)\]]\.?$)|(?<=\w{3})\.\s+(?=[A-ZÅÄÖ])"
)
_IN_SENTENCE = words_of("den det också inte sig man vi är ska har hur vad som där")
"""Words of sentences, which no name has."""

_HELPED = lazily(rf",?\s+{WITH}\s", re.IGNORECASE)
_LABEL = lazily(r":(?!\d)|\?")
_DUE = lazily(r"[a-zåäö]+ (?:klart?|färdigt?|på plats)(?: senast)? (?:i )?[a-zåäö\d -]*20\d\d(?:-\d\d){0,2}")
_LONGEST_WHO = 9
_LONGEST_NAME = 4


def in_tail(text: str, *, known: bool = False) -> Labelled | None:
    """What is done, with who and when that stand behind it; None where a text does not end with both. ``known`` says that the
    others of the list end so: then a few words beside a time are who, whatever they are."""
    for sign in _BEFORE.finditer(text):
        fields = who_and_when(_closed(text[sign.end() :].strip(" .")), known=known)
        if fields and text[: sign.start()].strip():
            return Labelled(text[: sign.start()].strip(), fields)
    return None


def who_and_when(text: str, *, known: bool = False) -> list[Field]:
    """Who and when of words that say both and nothing else, in either order; nothing where they do not."""
    if _LABEL.search(text):
        return []
    parted = [(text[: sign.start()].strip(), _closed(text[sign.end() :])) for sign in _BETWEEN.finditer(text)]
    turned = [(who, time) for time, who in reversed(parted)]
    return next(
        (
            [field_as(Column.RESPONSIBLE, who), field_as(when(time), time)]
            for who, time in (*parted, *turned)
            if _is_when(time, known=known) and _is_who(who, known=known)
        ),
        [],
    )


def _closed(text: str) -> str:
    """A text without the brackets at its end that nothing in it opened."""
    text = text.strip()
    return text if sum(map(text.count, "([")) == sum(map(text.count, ")]")) else text.rstrip(" )]")


def _is_when(text: str, *, known: bool = False) -> bool:
    """Whether words say when; ``known`` that they may say in a word what is to be done by then: "avtal klart juni 2029"."""
    timed = Trait.TIME in traits_of(text) or (known and _DUE.fullmatch(text) is not None)
    return timed and not any(traits_of(part) & ACTORS for part in _BETWEEN.split(text))


def _is_who(text: str, *, known: bool) -> bool:
    """Whether words may name who is responsible: somebody who acts, or a few with a capital that are nothing else."""
    traits = traits_of(text)
    last = _BETWEEN.split(text)[-1]
    if traits & {Trait.TIME, Trait.DEED, Trait.COST, Trait.NUMBER} or (last and _is_when(last)):
        return False
    words = text.split()
    if names_column(text.strip(" :")) or text.count("(") != text.count(")"):
        return False
    if _IN_SENTENCE & {word.lower() for word in words} or (doer_in(text) and not answers_for_it(text)):
        return False
    alone = len(_HELPED.split(text, maxsplit=1)[0].split())
    named = ((known or text[:1].isupper()) and alone <= _LONGEST_NAME) or answers_for_it(text)
    return 0 < len(words) <= _LONGEST_WHO and bool(named or traits & ACTORS)
