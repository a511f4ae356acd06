"""Lists whose bullets each name a measure, tell of it in sentences, and in sentences of their own say who answers for it, and
when: "Kvällsvandring. Vi går i gula västar. Ansvariga är fritidsledarna tillsammans med skolan. Juni 2027."."""

from collections.abc import Sequence

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.grammar.infinitives import begins_deed
from samordna.plandoc.reading.interpret.grammar.subjects import WE, doer_in
from samordna.plandoc.reading.interpret.labels.bare_parts import answering_in
from samordna.plandoc.reading.interpret.labels.labelled import Field, Labelled, labelled
from samordna.plandoc.reading.interpret.labels.told_roles import WITH, tells_follow_up
from samordna.plandoc.reading.interpret.lists.spoken_forms import time_alone
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import FINITE_VERBS, Column

_TOGETHER = lazily(rf"(?P<who>.+?),?\s+(?P<label>{WITH})\s+(?P<others>\S.+)")
_FEWEST = 2
_MOST = 0.6
_LONGEST_NAME = 12


def named_bullets(texts: Sequence[str]) -> list[Labelled | None]:
    """What each bullet says, where most say in a sentence who answers for it; None for those that do not."""
    told = [_named(text) for text in texts]
    known = sum(1 for one in told if one)
    return told if known >= max(_FEWEST, _MOST * len(texts)) else [None] * len(texts)


def _named(text: str) -> Labelled | None:
    first, *behind = sentences_of(text)
    if not behind or not _is_name(first) or not any(map(_answering, behind)):
        return None
    fields: list[Field] = []
    for sentence in behind:
        said = _fields_of(sentence)
        again = {one.column for one in said} & {one.column for one in fields}
        fields += [Field(Column.COMMENT, "", sentence)] if again or not said else said
    return Labelled(first.rstrip(" ."), fields)


def _is_name(first: str) -> bool:
    words = first.rstrip(" .").split()
    spoken = (FINITE_VERBS | WE) & {word.lower() for word in words} or doer_in(first)
    return first.endswith((".", "!")) and (begins_deed(first) or (len(words) <= _LONGEST_NAME and not spoken))


def _fields_of(sentence: str) -> list[Field]:
    """What a sentence tells that says nothing else."""
    if said := _answering(sentence):
        return said
    told = labelled(sentence)
    if told.fields and not told.before and not told.unknown:
        return told.fields
    plain = sentence.strip(" .!")
    if time := time_alone(plain):
        return [time]
    return [Field(Column.FOLLOW_UP, "", plain)] if tells_follow_up(sentence) else []


def _answering(sentence: str) -> list[Field]:
    """Who answers for it, and with whom, by when where its end says so."""
    plain, times = sentence.strip(" .!"), []
    before, comma, last = plain.rpartition(", ")
    if comma and (time := time_alone(last)):
        plain, times = before, [time]
    answering = answering_in(plain)
    if answering is None:
        return []
    together = _TOGETHER.fullmatch(answering.value) if answering.label else None
    if together is None:
        return [answering, *times]
    who = Field(answering.column, answering.label, together["who"])
    return [who, Field(Column.OTHERS, together["label"], together["others"]), *times]
