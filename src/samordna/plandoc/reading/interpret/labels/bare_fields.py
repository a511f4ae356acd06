"""Who and when of a text that no colon tells: in brackets at its end, parted by signs, or after labels without colons."""

import re
from dataclasses import replace

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.headings import column_of
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.labels.answers_last import answers_last, time_last
from samordna.plandoc.reading.interpret.labels.bare_parts import (
    ACTORS,
    TIMES,
    bare_fields,
    when,
)
from samordna.plandoc.reading.interpret.labels.detail_lines import details_in
from samordna.plandoc.reading.interpret.labels.labelled import (
    BARE,
    STOP,
    Field,
    Labelled,
)
from samordna.plandoc.reading.interpret.labels.led_lines import fits, led_lines
from samordna.plandoc.reading.interpret.labels.meanings import BY_WORDS, Labels
from samordna.plandoc.reading.interpret.labels.who_and_when import who_and_when
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import Column

_SEVERAL = lazily(r"\)\.\s+\S.*\)\.?$", re.DOTALL)
_BRACKETS = (
    lazily(r"\s*(?P<inside>[(\[][^()\[\]]{4,200}[)\]]\s*[(\[][^()\[\]]{4,200}[)\]])\s*\.?$"),
    lazily(r"\s*(?P<inside>[(\[][^()\[\]]{2,200}[)\]])\s*\.?$"),
)
_SHORTEST_NAME = 4
"""What is shorter in brackets is when, or letters for what was named before them: "(okt)", "(Q2)", "(BRÅ)"."""

_CALLED = lazily(r"(?:nedan|här(?:efter)?|i fortsättningen|fortsättningsvis|förkortat|även)\b", re.IGNORECASE)
"""What the one named before the bracket is called from there on: "(nedan kommunen)"."""

_BETWEEN = lazily(r"[)\]]\s*[(\[]")
_SIGNS = lazily(r"\s+[–—|•·]\s+|\s+-\s+")
_SIGNS_OR_COMMA = lazily(r"\s+[–—|•·]\s+|\s+-\s+|,\s+|;\s+")
_WHO_FIRST = lazily(r"^(?P<who>[A-ZÅÄÖ][\w ,/-]{2,60}?)\s*:\s+(?P<deed>[A-ZÅÄÖ]\S.{8,})$", re.DOTALL)
_DUE = lazily(
    r"(?P<label>klart?(?: senast)?|färdig[t]?(?: senast)?|senast|start(?:ar)?|påbörjas)\s+(?:i\s+|den\s+)?(?P<time>\S[^.]*?)\.?",
    re.IGNORECASE,
)
"""A last sentence that only says by when: "Klart juni 2026."."""

_COMMA = lazily(r",\s+")
_PART = lazily(r"\s*[,;]\s*|(?<=\w{3})\.\s+(?=[A-ZÅÄÖ])")


def fields_of(text: str, labels: Labels = BY_WORDS) -> Labelled:
    """The fields of a text: those in the brackets at its end, else those after its labels, else those its signs part.

    Several sentences with brackets of their own are no one text.
    """
    if _SEVERAL.search(text):
        return Labelled(text)
    led = details_in(text, labels)
    bracketed = in_brackets(text)
    who = [one.column for one in bracketed.fields if not one.label] == [Column.RESPONSIBLE]
    timed = (
        bool(led.fields)
        and led.fields[0].column in TIMES
        and all(one.column in TIMES for one in bracketed.fields)
    )
    whole = led.fields and not led.before and (who or timed)
    columns = {one.column for one in led.fields}
    said = Column.RESPONSIBLE in columns and columns & {*TIMES}
    both = who_and_when(text.strip(" .")) if led.fields and not (led.before or said) else []
    ways = (
        Labelled("", both),
        Labelled(text) if whole else bracketed,
        only_bare(text),
        led_lines(text),
        led,
        answers_last(text),
        in_last_sentence(text),
        in_sentences_behind(text),
        after_signs(text),
        due_last(text),
    )
    return _with_time(_with_brackets(next((one for one in ways if one.fields), bracketed)))


def _with_brackets(told: Labelled) -> Labelled:
    """Fields with those in the brackets that stand before them, of which none is told again: "Öppet hus (Rektor). Klart? Ja"."""
    bracketed = in_brackets(told.before.rstrip(" .")) if told.fields else Labelled("")
    again = {one.column for one in told.fields} & {one.column for one in bracketed.fields}
    if not (bracketed.before and bracketed.fields) or again:
        return told
    return replace(told, before=bracketed.before, fields=[*bracketed.fields, *told.fields])


def _with_time(told: Labelled) -> Labelled:
    """Fields with the time that stands behind who, or last in what is done, where none of them says when: "Öppet hus. Ansvarig:
    Rektor, maj", "Öppet hus, maj. Ansvarig: Rektor"."""
    columns = {one.column for one in told.fields}
    if not told.before or Column.RESPONSIBLE not in columns or columns & {*TIMES}:
        return told
    last = told.fields[-1]
    if last.column is Column.RESPONSIBLE and (both := who_and_when(last.value, known=True)):
        who, timed = both
        return replace(told, fields=[*told.fields[:-1], replace(last, value=who.value), timed])
    deed, times = time_last(told.before)
    return replace(told, before=deed, fields=[*told.fields, *times])


def in_brackets(text: str) -> Labelled:
    """The fields in the brackets at the end of a text, one or two of them, when all that stands there is fields.

    Where sentences before it end in brackets as well, they are those of the last one alone.
    """
    closed = ")" in text or "]" in text
    for brackets in _BRACKETS if closed and not _SEVERAL.search(text) else ():
        if match := brackets.search(text):
            inside = _BETWEEN.sub(";", match["inside"][1:-1])
            if _CALLED.match(inside):
                continue
            parts = [part.strip(" .") for part in _PART.split(inside) if part.strip(" .")]
            fields = who_and_when(inside) or bare_fields(parts)
            if fields and (len(inside) >= _SHORTEST_NAME or fields[0].column in TIMES):
                return Labelled(text[: match.start()].strip(), fields)
    return Labelled(text)


def in_last_sentence(text: str) -> Labelled:
    """Who and when of a last sentence that says nothing else: "Byta lampor i parken. Gatuchefen, 2027."."""
    *before, last = sentences_of(text)
    parts = [part.strip(" .") for part in _SIGNS_OR_COMMA.split(last) if part.strip(" .")]
    alone = before and len(parts) > 1 and not in_brackets(last).fields
    fields = who_and_when(last.strip(" .")) or bare_fields(parts) if alone else []
    told = {one.column for one in fields}
    whole = Column.RESPONSIBLE in told and told & {*TIMES}
    return Labelled(text[: text.rindex(last)].strip(" ."), fields) if whole else Labelled(text)


def in_sentences_behind(text: str) -> Labelled:
    """Who and when, of sentences behind the first that say nothing else each: "Vandringar i centrum. Rektor ansvarar. Klart i maj
    2026. Följs upp genom enkät."."""
    first, *behind = sentences_of(text)
    fields = bare_fields([one.strip(" .") for one in behind]) if len(behind) > 1 else []
    told = {one.column for one in fields}
    whole = Column.RESPONSIBLE in told and told & {*TIMES}
    return Labelled(first.strip(" ."), fields) if whole else Labelled(text)


def due_last(text: str) -> Labelled:
    """When, of a last sentence that says nothing but by when: "Dela ut informationskort. Klart juni 2026."."""
    *before, last = sentences_of(text)
    due = _DUE.fullmatch(last) if before else None
    if not due or Trait.TIME not in traits_of(due["time"]) or len(before) > 1:
        return Labelled(text)
    column = column_of(due["label"]) or Column.END
    return Labelled(before[0].strip(" ."), [Field(column, due["label"], due["time"])])


def only_bare(text: str) -> Labelled:
    """The fields of a line that says only who and when, after labels without colons: "Ansvar Rektor – tidpunkt maj"."""
    parts = [
        part.strip(" .") for part in _SIGNS_OR_COMMA.split(text) if part.strip(" .") and ": " not in text
    ]
    found = [(BARE.match(part), part) for part in parts]
    fields = [
        Field(column, match["label"], match["value"].strip())
        for match, _ in found
        if match and (column := column_of(match["label"])) and fits(column, match["value"])
    ]
    return Labelled("", fields) if len(fields) == len(parts) > 1 else Labelled(text)


def after_signs(text: str) -> Labelled:
    """An activity with who before or after it and when after it, parted by signs alone: "Skolchef: Utbilda personal, 2025",
    "Utbilda personal – Skolchef – 2025"."""
    for sign in (_SIGNS, _COMMA, STOP):
        first, *rest = [part.strip(" .") for part in sign.split(text) if part.strip(" .")] or [""]
        fields = bare_fields(rest) if rest and Trait.DEED in traits_of(first) else []
        if fields and any(one.column in TIMES for one in fields):
            return Labelled(first, fields)
    match = _WHO_FIRST.match(text)
    if not match or not traits_of(match["who"]) & ACTORS:
        return Labelled(text)
    deed, comma, last = match["deed"].rpartition(", ")
    last = last.strip(" .")
    times = [Field(when(last), "", last)] if comma and Trait.TIME in traits_of(last) else []
    deed = deed if times else match["deed"]
    if Trait.DEED not in traits_of(deed):
        return Labelled(text)
    return Labelled(deed, [Field(Column.RESPONSIBLE, "", match["who"]), *times])
