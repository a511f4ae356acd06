"""The words of a decision: who, when, in which paragraph, and the verb that says it was decided."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.metadata.bodies import Body, bodies_in
from samordna.plandoc.reading.interpret.metadata.moments import DAY, MONTH, YEARLESS, day_before
from samordna.plandoc.vocabulary import BodyKind, Outcome

APPROVES = (
    r"(?:anta(?:gen|get|git|gna|gits)|antogs?|fastställ(?:d|t|des?|ts|da)|godkän(?:d|t|des?|ts|da)|beslut(?:ad|at|ades?|ats|ar)|"
    r"antar|fastställer|godkänner|(?:ställ(?:de|er)|ställt) sig bakom|ena(?:des|s|ts) om|(?:kom|kommit) överens om|"
    r"klubba(?:des?|ts?)|(?:fatta(?:de|t|des|ts)|tog|tagit)\s+beslut|röstade (?:igenom|ja till)|sa(?:de)? ja till|"
    r"bifall(?:en|it)|vedt(?:att|eken|atte|ekne|aget|ok)|godkjen[tdn]\w*|godkend(?:t|te)|approved|adopted|agreed)\b"
)
_SIGNED = r"(?:undertecknad(?:e|es)?|undertecknats?|signerad(?:e|es)?|signerats?)\b"
"""Promises and agreements are made by being signed."""

_PREPARED = r"(?:beredd|beretts?|bereddes?|tillstyrk(?:t|tes?|ts)|föreslag(?:en|et|its)|föreslogs?)\b(?=\s+(?:av|i)\b)"
PREPARES = lazily(_PREPARED.partition("(?=")[0], re.IGNORECASE)
"""What a body does before another decides."""

VERBS: tuple[tuple[str, Outcome | None], ...] = (
    (r"återremitte\w+|returned\b", Outcome.RETURNED),
    (r"(?:reviderad?|reviderat|reviderades|ändrad|ändrat|uppdaterad|uppdaterat|revised)\b", None),
    (_PREPARED, None),
    (r"behandla(?:d|t|des?|ts)\b|considered\b", None),
    (APPROVES, Outcome.APPROVED),
    (_SIGNED, Outcome.APPROVED),
    (
        r"beslut(?:\s+fattat)?\b(?=\s+(?:i|av|den)\b|\s*[:,]|\s+\d|\s+(?-i:[A-ZÅÄÖ]{2,5}|[A-ZÅÄÖ][\w-]*(?:nämnden|styrelsen|fullmäktige))\b)|beslutsdatum\b|tag(?:en|et)(?=\s+(?:i|av)\b)",
        Outcome.APPROVED,
    ),
)
VERB = lazily("|".join(f"(?P<v{number}>{words})" for number, (words, _) in enumerate(VERBS)), re.IGNORECASE)
_TO_BE = lazily(r"\b(?:vara|bli|inte|ej|(?:skall?|bör|måste)\s+ha)\s+$", re.IGNORECASE)
"""What stands before what is still to be decided: "ska vara antagen senast 2026-03-01", "har ännu inte beslutat"."""

_UNDECIDED = lazily(r"\b(?:inte|ej)\s+$", re.IGNORECASE)
"""What stands before what somebody has not done: "Nämnden har ännu inte antagit planen; den behandlas …"."""

_WHOSE = r"(?:(?:\w+s|lokala|regionala|gemensamma)\s+)?"
_SOMEBODY = rf"(?!den\b|samtliga\b|respektive\b){_WHOSE}\w[\w-]*(?:\s+för\s+\w+(?:\s+och\s+\w+)?)?"
_OTHER_BODY = lazily(
    rf"{APPROVES}\s+(?:av|i)\s+(?:den\s+)?(?P<group>(?:[a-zåäö]+a\s+)?[\w-]*styrgrupp(?:en)?\b(?:\s+(?!den\b)[\w-]+){{0,5}}?)(?=[\s,(]+(?:den\b|\d|§)|\.?$)|"
    rf"(?P<acting>(?:(?-i:[A-ZÅÄÖ])[a-zåäö]+a\s+styrgruppen|\b[\w-]*styrgruppen)\b(?:\s+(?:för\s+)?(?-i:[A-ZÅÄÖ])\w+(?:\s+(?:i|för|på|och)\s+(?-i:[A-ZÅÄÖ])\w+)?)?)(?=\s+{APPROVES})|"
    rf"{APPROVES}\s+av\s+(?P<who>{_SOMEBODY})(?=[\s,(]+(?:den\b|\d|§))|"
    rf"{APPROVES}\s+(?:i\s+)?{DAY},?\s+av\s+(?:den\s+)?(?P<behind_day>{_SOMEBODY})(?=\s*(?:[.,;(]|$))",
    re.IGNORECASE,
)
"""Somebody else who decided, such as a manager or a steering group: "Antagen av räddningschefen 2024-03-01"."""

_DECIDES = lazily(r"\s+(?:beslut|sammanträde\w*|möte\w*)\b", re.IGNORECASE)
_LETTERS = r"(?<![\w/-])(?!AB\b)[A-ZÅÄÖ]{2,5}(?:AU|au)?(?![\w/-])"
_ANY_LETTERS = lazily(_LETTERS)
_ON = rf"(?i:{DAY})"
_IN = r"(?:§|par(?:agraf)?\.?)\s*\d{1,4}(?:[:/]\d+)?"
_SHORT_BODY = lazily(
    rf"(?P<first>{_LETTERS})(?=,?\s+(?:{_ON},?\s*(?:§|par)|{_IN},?\s+\(?{_ON}))|"
    rf"(?:{_IN},?\s+(?P<before_day>{_LETTERS})(?=,?\s+{_ON})|{_ON},?\s+(?P<before_paragraph>{_LETTERS})(?=,?\s+{_IN}))|"
    rf"{_ON},?\s+{_IN},?\s+\(?(?P<last>{_LETTERS})(?!,?\s+\d)|"
    rf"(?i:{APPROVES})(?:\s+(?:av|i))?\s+(?P<behind>{_LETTERS})(?=,?\s+{_ON})"
)
"""A body by its letters, as they stand beside the day and the paragraph of a decision, in any order: "SN 2024-05-14 § 63",
"§ 14 BUN 2027-02-11"; or between what was decided and the day."""

_SECTION = lazily(
    r"(?<!stöd av )(?<!enligt )"
    r"(?:§{1,2}|paragraf(?:en)?\b|\bpar\.|\bsak(?:\s+nr\.?)?(?=\s*\d{1,4}/\d\d))\s*(?P<number>\d{1,4}(?:[:/–-]\d+)?)(?:\s*§)?|"
    r"(?<![\d-])(?P<before>\d{1,4})\s*§(?!\s*\d)"
)
_DAY = lazily(rf"{DAY}|{MONTH}(?=\s*\(?§)", re.IGNORECASE)
"""When a body decided; a month where the paragraph follows: "i mars 2025 (§ 22)"."""


_YEARLESS = lazily(YEARLESS, re.IGNORECASE)


class Kind(StrEnum):
    VERB = "verb"
    BODY = "body"
    DAY = "day"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Token:
    """One of them, with its span; ``body`` is who it names, ``date`` the day that its words leave without a year."""

    kind: Kind
    start: int
    end: int
    words: str
    body: Body | None = None
    date: str | None = None


def tokens_of(text: str, written: str | None = None) -> list[Token]:
    """The words of decisions in a text, in order; days without a year are some when it is known when it was ``written``."""
    verbs = list(VERB.finditer(text))
    tokens = [
        Token(Kind.VERB, m.start(), m.end(), m[0]) for m in verbs if not _TO_BE.search(text, 0, m.start())
    ]
    undecided = [m.start() for m in verbs if _UNDECIDED.search(text, 0, m.start())]
    tokens += [
        Token(Kind.BODY, b.start, b.end, b.name, b)
        for b in bodies_in(text)
        if (not b.genitive or _DECIDES.match(text, b.end))
        and not any(b.end <= at and "." not in text[b.end : at] for at in undecided)
    ]
    tokens += [
        one for one in _by_letters(text) if not any(t.start < one.end and one.start < t.end for t in tokens)
    ]
    if not any(token.kind is Kind.BODY for token in tokens):
        tokens += [
            Token(Kind.BODY, *m.span(who), m[who], Body(m[who], BodyKind.OTHER, *m.span(who)))
            for m in _OTHER_BODY.finditer(text)
            for who in ("group", "acting", "who", "behind_day")
            if m[who]
        ]
    tokens += [Token(Kind.DAY, m.start(), m.end(), m[0]) for m in _DAY.finditer(text)]
    tokens += [
        Token(Kind.SECTION, m.start(), m.end(), m["number"] or m["before"]) for m in _SECTION.finditer(text)
    ]
    tokens += _yearless(text, written) if written else ()
    return sorted(tokens, key=lambda token: token.start)


def _by_letters(text: str) -> Iterator[Token]:
    for match in _SHORT_BODY.finditer(text) if _ANY_LETTERS.search(text) else ():
        place = match.span(match.lastgroup or 0)
        name = text[slice(*place)]
        yield Token(Kind.BODY, *place, name, Body(name, BodyKind.COMMITTEE, *place))


def _yearless(text: str, written: str) -> Iterator[Token]:
    for match in _YEARLESS.finditer(text):
        if date := day_before(match[0], written):
            yield Token(Kind.DAY, *match.span(), match[0], date=date)
