"""Who decided about the plan, when and in which paragraph, as a line or a sentence says it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.metadata.bodies import Body
from samordna.plandoc.reading.interpret.metadata.decision_words import (
    PREPARES,
    VERB,
    VERBS,
    Kind,
    Token,
    tokens_of,
)
from samordna.plandoc.reading.interpret.words.small_words import words_of
from samordna.plandoc.vocabulary import Outcome

_REVISES = lazily(r"revider|ändra|uppdater|revised", re.IGNORECASE)
_ON_CONDITIONS = (
    r"(?:med|under)\s+(?:följande\s+)?(?:villkor\w*|förutsättning\w*|förbehåll\w*)|on\s+conditions?"
)
_CONDITIONS = lazily(rf"\b(?:{_ON_CONDITIONS})", re.IGNORECASE)
_YEAR_BEHIND = lazily(r"[:/–-]20\d\d$")
_CONDITIONS_NEXT = lazily(rf",?\s+(?:{_ON_CONDITIONS})(?=\.?\s*$)", re.IGNORECASE)
_PLACE = lazily(r"^\s+i\s+[A-ZÅÄÖ][\w-]+(?:\s+(?:kommun|stad))?\b")
"""The place whose body it is: "Kommunstyrelsen i Vretinge"."""

_BY = lazily(r"\s*(?:av|af|i|by)\s+(?:(?:den|the)\s+)?$", re.IGNORECASE)
_WHEN = lazily(r"§|paragraf|(?:19|20)\d\d", re.IGNORECASE)

_NEXT = lazily(r",?\s+(?:den\s+)?")
_FARTHEST = 70
_WORD = lazily(r"[^\W_]+")
_PLAN = lazily(
    r"\w*(?:plan|planen|program|programmet|strategi|strategin|dokumentet|överenskommelsen)", re.IGNORECASE
)
_PASSING = words_of(
    "av af i vid på om att den det denna detta har är blev sitt sammanträde sammanträdet möte mötet beslut beslutet beslutade "
    "beslutades och samt också därefter sedan dnr diarienummer by of on the at its meeting was"
)


@dataclass(slots=True)
class Decided:
    """A decision with the span of its words. ``verb`` is empty when only body, date and paragraph stand there; ``besides`` are
    the words among them that say something else: what was decided, if it was not the plan."""

    start: int
    end: int
    verb: str = ""
    body: Body | None = None
    date: str | None = None
    section: str | None = None
    outcome: Outcome | None = None
    besides: tuple[str, ...] = ()
    year_supplied: bool = False

    @property
    def revises(self) -> bool:
        return bool(_REVISES.match(self.verb))

    @property
    def prepares(self) -> bool:
        return bool(PREPARES.match(self.verb))

    @property
    def is_alone(self) -> bool:
        """Whether nothing is told but how it went."""
        return not (self.body or self.date or self.section)

    @property
    def approves(self) -> bool:
        return self.outcome in (Outcome.APPROVED, Outcome.APPROVED_ON_CONDITIONS)


def says_decided(text: str) -> bool:
    """Whether a text has a word of its own for what was decided."""
    return VERB.search(text) is not None


def told_alone(text: str) -> Decided | None:
    """The decision of which a text says nothing but how it went: "Antagen", "Återremitterad"."""
    verb = text.strip(" .")
    return Decided(0, len(text), verb, outcome=_outcome(verb, verb)) if VERB.fullmatch(verb) else None


def says_when(text: str) -> bool:
    """Whether a text has what every decision has: without a paragraph or a year there is none."""
    return _WHEN.search(text) is not None


def decisions_in(text: str, written: str | None = None) -> Iterator[Decided]:
    """What has a date or a paragraph, and who decided or words that say it was; days without a year are told from ``written``."""
    if not says_when(text):
        return
    for tokens in _groups(tokens_of(text, written), text):
        decided = _decided(tokens)
        decided.besides = tuple(_besides(tokens, text))
        decided.outcome = _outcome(decided.verb, text[decided.start : _clause_end(text, decided.end)])
        if conditions := _CONDITIONS_NEXT.match(text, decided.end):
            decided.end = conditions.end()
        named = (
            decided.verb
            or (decided.body and (decided.section or _NEXT.fullmatch(_between(tokens, text))))
            or _is_day_and_paragraph(tokens, text)
        )
        if (decided.date or decided.section) and named:
            yield decided


def _is_day_and_paragraph(tokens: list[Token], text: str) -> bool:
    """Whether a line is nothing but when and in which paragraph, as it may stand below the body that decided."""
    whole = f"{text[: tokens[0].start]}{text[tokens[-1].end :]}".strip(" .()") == ""
    return whole and sorted(one.kind for one in tokens) == [Kind.DAY, Kind.SECTION]


def _between(tokens: list[Token], text: str) -> str:
    """What stands between the first two words of a decision that has no more of them."""
    return (
        text[tokens[0].end : tokens[1].start]
        if [one.kind for one in tokens] == [Kind.BODY, Kind.DAY]
        else "-"
    )


def _groups(tokens: list[Token], text: str) -> Iterator[list[Token]]:
    """One group for each decision: what would be said twice, or stands far off, begins the next."""
    group: list[Token] = []
    for index, token in enumerate(tokens):
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        names_who = (
            token.kind is Kind.VERB
            and after is not None
            and after.kind is Kind.BODY
            and _BY.fullmatch(text[token.end : after.start])
        )
        said = {one.kind for one in group}
        if _is_of_body(token, group):
            continue
        if token.kind is Kind.BODY and text[: token.start].endswith("(") and Kind.BODY in said:
            continue
        if group and (
            token.kind in said
            or (names_who and Kind.BODY in said)
            or token.start - group[-1].end > _FARTHEST
            or ("§" in text[group[-1].end : token.start] and token.kind is Kind.BODY)
        ):
            yield group
            group = []
        group.append(token)
    if group:
        yield group


def _is_of_body(token: Token, group: list[Token]) -> bool:
    """Whether "beslut" only says again that a body decided: "antagen genom äldrenämndens beslut den 4 mars"."""
    body = group[-1].body if len(group) > 1 else None
    again = token.kind is Kind.VERB and any(one.kind is Kind.VERB for one in group)
    return again and body is not None and body.genitive and token.start - group[-1].end == 1


def _decided(tokens: list[Token]) -> Decided:
    decided = Decided(tokens[0].start, tokens[-1].end)
    for token in tokens:
        match token.kind:
            case Kind.VERB:
                decided.verb = token.words
            case Kind.BODY:
                decided.body = token.body
            case Kind.DAY:
                decided.date = token.date or parse_swedish(token.words)
                decided.year_supplied = token.date is not None
            case Kind.SECTION:
                decided.section = _YEAR_BEHIND.sub("", token.words)
    return decided


def _besides(tokens: list[Token], text: str) -> Iterator[str]:
    for one, after in pairwise(tokens):
        between = _CONDITIONS.sub(" ", text[one.end : after.start])
        between = _PLACE.sub(" ", between) if one.kind is Kind.BODY else between
        for word in _WORD.findall(between):
            if word.lower() not in _PASSING and not _PLAN.fullmatch(word):
                yield word


def _outcome(verb: str, clause: str) -> Outcome | None:
    found = VERB.match(f"{verb} i ")
    number = next((n for n in range(len(VERBS)) if found[f"v{n}"]), None) if found else None
    outcome = VERBS[number][1] if number is not None else None
    return (
        Outcome.APPROVED_ON_CONDITIONS
        if outcome is Outcome.APPROVED and _CONDITIONS.search(clause)
        else outcome
    )


def _clause_end(text: str, end: int) -> int:
    stop = re.search(r"\.(?:\s|$)|\n", text[end:])
    return end + stop.start() if stop else len(text)
