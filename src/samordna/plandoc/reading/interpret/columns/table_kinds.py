"""What the rows of a table are, by all its columns together and by the headings it stands under."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import exp

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.contents import Contents
from samordna.plandoc.reading.interpret.columns.deeds import (
    PLANNED,
    is_of_year_before,
    lists_deeds,
    tells_what_came,
    waits,
)
from samordna.plandoc.reading.interpret.columns.kind_columns import KEY, KEY_TOO, KIND_COLUMNS
from samordna.plandoc.reading.interpret.columns.matching import Match, match
from samordna.plandoc.reading.interpret.words.section_kinds import kind_of
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.taken_as import TakenAs
from samordna.plandoc.vocabulary import SectionKind

_STANDS_UNDER: dict[SectionKind, tuple[TakenAs, ...]] = {
    SectionKind.ACTIVITIES: (TakenAs.ACTIVITIES,),
    SectionKind.GOALS: (TakenAs.ACTIVITIES, TakenAs.GOALS),
    SectionKind.DEFINITIONS: (TakenAs.DEFINITIONS,),
    SectionKind.TRAINING: (TakenAs.TRAINING,),
    SectionKind.COMMUNICATION: (TakenAs.BRIEFINGS,),
    SectionKind.SITUATION: (TakenAs.SOURCES, TakenAs.PROBLEMS),
    SectionKind.ROLES: (TakenAs.COORDINATORS,),
    SectionKind.ACUTE: (TakenAs.ALARM_ROUTES,),
}
_ABOUT_ROLES = (SectionKind.ROLES, SectionKind.ORGANISATION)
_UNDER = 1.5
_LEAST = 5.0
_LEAST_ALONE = 6.5
_ALARM = lazily(r"larm|alarm", re.IGNORECASE)
_YEAR = lazily(r"20\d\d")
_PREVIOUS = lazily(
    r"\b(?:föregående|förra|tidigare|genomförda|gångna|uppföljning av|status (?:för|på)|resultat av|utfall)\b.*"
    r"(?:åtgärd|aktivitet|insats|plan|år)|\bvad (?:blev|har|är) (?:vi |kommunen )?(?:gjort|gjorts|blivit gjort|genomfört)|"
    r"(?:åtgärd|aktivitet|insats)\w* från (?:förra|föregående|tidigare)|"
    r"\b(?:hur|så) (?:gick|blev) (?:det|vi|årets?|planen|arbetet)\b|\bhur (?:har|blev) (?:det|vi|arbetet) \w+|"
    r"\btillbakablick\b|\båret som (?:gått|gick)\b|"
    r"\b(?:gjorde|hände)\b|\b(?:resultat|utfall|genomfört|gjort)(?: \w+){0,2} 20\d\d\b|"
    r"previous (?:plan|action|year)",
    re.IGNORECASE,
)
_BEFORE = lazily(r"\b(?:föregående|förra|previous)\b", re.IGNORECASE)
_AHEAD = lazily(r"\b(?:nästa|kommande|planerade|framåt|härnäst|next|coming)\b", re.IGNORECASE)
"""What says that something of what is told lies ahead too: "Förra året och nästa år"."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a table is, which column is which, and how sure that is (0 to 1)."""

    taken_as: TakenAs
    match: Match
    sure: float


@dataclass(slots=True)
class Context:
    """What a table stands under: its headings from the outermost, the line right above it, and the plan's first year as its
    title says it. What a file that ``follows_up`` looks back at is no plan before its own. ``letters`` are what the file says
    that letters make somebody."""

    headings: list[str] = field(default_factory=list)
    above: str = ""
    plan_year: int | None = None
    follows_up: bool = False
    letters: Mapping[str, Column] = field(default_factory=dict)

    @property
    def kind(self) -> SectionKind:
        """What the nearest heading that says anything is about."""
        kinds = (kind_of(text) for text in reversed(self.headings))
        return next((kind for kind in kinds if kind is not SectionKind.OTHER), SectionKind.OTHER)

    @property
    def tells_of_alarms(self) -> bool:
        return self.kind is SectionKind.ACUTE and any(
            _ALARM.search(text) for text in (*self.headings, self.above)
        )

    @property
    def tells_of_the_past(self) -> bool:
        return self.looks_back() is not None

    @property
    def past_year(self) -> str | None:
        """The one year that is looked back at."""
        years = _YEAR.findall(self.looks_back() or "")
        return years[0] if len(years) == 1 else None

    def looks_back(self) -> str | None:
        """The heading, or the line above, that tells of the past: of running text above only the sentence that leads to what
        stands below."""
        lines = (*self.headings[-1:], *sentences_of(self.above)[-1:])
        back = next((text for text in lines if _PREVIOUS.search(text) and not _AHEAD.search(text)), None)
        return None if self.follows_up and back and not _BEFORE.search(back) else back


def judge(headings: Sequence[str], contents: Sequence[Contents], context: Context) -> Verdict | None:
    """The kind that explains most of the columns; None where the table is of none."""
    fits = sorted(
        (
            (weight, kind, found)
            for kind in KIND_COLUMNS
            if (
                weight := _weighed(
                    kind, found := match(headings, contents, KIND_COLUMNS[kind], needs=KEY[kind]), context
                )
            )
            and (kind is not TakenAs.ACTIVITIES or lists_deeds(found, headings, contents, context.kind))
            and not waits(headings, found.columns, "".join(context.headings[-1:]))
        ),
        key=lambda fit: -fit[0],
    )
    if not fits:
        return None
    (weight, kind, found), *rest = fits
    runner_up = max([_LEAST - 1, *(other for other, _, _ in rest)])
    sure = 1 / (1 + exp(runner_up - weight)) if weight - runner_up < 20 else 1.0
    past = context.looks_back()
    over = past is not None and tells_what_came(found, contents, past)
    before = not context.follows_up and is_of_year_before(headings, found.columns, context.plan_year)
    if kind is TakenAs.ACTIVITIES and (over or before):
        kind = TakenAs.PREVIOUS_ACTIVITIES
    return Verdict(kind, found, sure)


def of_columns(columns: Sequence[Column | None]) -> TakenAs | None:
    """The kind of a table whose columns are known: the one that knows most of them and has what it cannot be without."""
    kinds = [kind for kind in KIND_COLUMNS if kind is not TakenAs.ALARM_ROUTES and _has_key(kind, columns)]
    return max(
        kinds, key=lambda kind: sum(1 for column in columns if column in KIND_COLUMNS[kind]), default=None
    )


def _weighed(kind: TakenAs, found: Match, context: Context) -> float:
    """What speaks for a kind, 0 when too little does."""
    if not _has_key(kind, found.columns) or (kind is TakenAs.ALARM_ROUTES and not context.tells_of_alarms):
        return 0.0
    told_elsewhere = context.kind in _ABOUT_ROLES or context.tells_of_alarms
    if kind is TakenAs.ACTIVITIES and told_elsewhere and not PLANNED & set(found.columns):
        return 0.0
    weight = found.weight + (_UNDER if kind in _STANDS_UNDER.get(context.kind, ()) else 0.0)
    alone = sum(1 for column in found.columns if column) < 2
    return weight if weight > (_LEAST_ALONE if alone else _LEAST) else 0.0


def _has_key(kind: TakenAs, columns: Sequence[Column | None]) -> bool:
    return any(keys and all(key in columns for key in keys) for keys in (KEY[kind], KEY_TOO.get(kind, ())))
