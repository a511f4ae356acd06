"""Goals and problems: what chapters list, and what the activity table names."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind, Why
from samordna.plandoc.reading.interpret.activities.sequence import ActivityReader
from samordna.plandoc.reading.interpret.activities.targets import target_in
from samordna.plandoc.reading.interpret.columns.headings import column_of, names_column
from samordna.plandoc.reading.interpret.columns.openers import without_number
from samordna.plandoc.reading.interpret.goals.goal_headings import states_aim
from samordna.plandoc.reading.interpret.grammar.infinitives import begins_deed
from samordna.plandoc.reading.interpret.pieces.pieces import Chapter, Piece, Reading
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.tables.table_records import records_of
from samordna.plandoc.reading.interpret.words.cell_words import AIM
from samordna.plandoc.reading.interpret.words.measure_headings import says_means
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.schema import Goal, Problem
from samordna.plandoc.taken_as import TakenAs
from samordna.plandoc.vocabulary import SectionKind

_LABEL = lazily(
    r"^(?:(?:Övergripande |Del|Effekt|Inriktnings|Huvud)?[Mm]ål(?:sättning)?|Goal|Objective|"
    r"Aim)\s*\d*\s*[:.–-]\s*(?P<text>.{5,})$"
)
_NUMBERED = lazily(r"(?:\d{1,2}[.)]|[a-zåäö]\))\s+[^\W\d].{3,200}$")
_LEAD = lazily(r"^(?P<heading>.*\b(?:mål|målen|delmål|goals|objectives)\b.*):$", re.IGNORECASE)
_PROBLEM_HEADING = lazily(
    r"problem|riskbild|prioriterade (?:behov|risker)|utmaning|priorities|risks", re.IGNORECASE
)
_PROBLEM_LEAD = lazily(r"(?:problem|utmaning|risker|challenges)\w*\b.*:$", re.IGNORECASE)
_Goal = tuple[str, list[Spot]]
_LONGEST = 160
_MOST_WORDS_OF_HEADING = 4
_AIM = lazily(AIM, re.IGNORECASE)
_OF_PLAN = lazily(r"\bmål(?:en|et)?\b|\w*plan(?:en|ens)?\b", re.IGNORECASE)
_PURPOSE = lazily(
    r"(?:det\s+)?(?:(?!mål)\w+\s+)?(?:syfte|ändamål|avsikt|tanke)(?:t|et|en|n)?\b(?:\s+(?:med|bakom|för)\b[^.:]*?)?\s*(?:\bär\b|:)",
    re.IGNORECASE,
)
"""What the plan is for, which is no goal to reach: "Syftet med planen är att samla arbetet"."""

_ONLY_PURPOSE = lazily(r"(?:syfte|ändamål|avsikt)(?:t|et|en)?\b(?!.*\bmål)", re.IGNORECASE)
_WORD = lazily(r"[^\W\d_]{3}")
"""What a goal has and a level to reach, such as "95 %", has not."""

_CAUSE = lazily(r"\s*(?:Orsak(?:er)?|Bakomliggande orsak(?:er)?|Causes?)\s*:\s*(?P<cause>.+)$", re.DOTALL)


def goals_of(
    chapters: list[Chapter], tables: list[Table], activities: ActivityReader, reading: Reading
) -> list[Goal]:
    found: dict[str, Goal] = {}

    def add(text: str, spots: list[Spot], **measured: str | None) -> None:
        text = text.strip()
        if text and _same(text) not in found:
            goal = Goal(id=f"goals-{len(found) + 1}", text=text, **measured)
            found[_same(text)] = goal
            reading.origins[goal.id] = spots

    for chapter in chapters:
        for text, spots in _alone(chapter) or _each_alone(chapter, reading):
            add(text, spots)
        for listed, piece in _listed(chapter, _lists_goals(chapter), _LEAD):
            text, number = without_number(listed)
            reading.leave_out(number, piece.place, Why.NUMBERING)
            add(text, piece.spots)
        for piece in ([chapter.title] if chapter.title else []) + chapter.pieces:
            match = _LABEL.match(piece.text) if piece.kind is not BlockKind.TABLE else None
            if match:
                add(match["text"], piece.spots)
    for table in tables:
        for record in records_of(table) if table.taken_as is TakenAs.GOALS else []:
            indicator, baseline = record.get(Column.INDICATOR), record.get(Column.BASELINE)
            measured = {"indicator": indicator, "baseline": baseline, "target": target_in(record)}
            text = record.get(Column.GOAL) or ""
            add(text if _WORD.search(text) else "", record.spots, **measured)
    for activity in activities.activities:
        if activity.goal:
            add(activity.goal, activities.told.get(activity.goal) or reading.origins.get(activity.id, []))
            activity.goal = found[_same(activity.goal)].text
    return list(found.values())


def _same(text: str) -> str:
    """A goal is the same with and without its full stop, wherever it is told."""
    return text.strip().rstrip(".").casefold()


def _alone(chapter: Chapter) -> list[_Goal]:
    """The one sentence of a chapter that is called nothing but a goal."""
    named = names_column(chapter.heading) and column_of(chapter.heading) is Column.GOAL
    named = named and not _ONLY_PURPOSE.match(chapter.heading)
    told = list(chapter.paragraphs()) if named else []
    said = told[0].text if len(told) == 1 else ""
    alone = said and len(said) <= _LONGEST and len(sentences_of(said)) == 1 and not _LABEL.match(said)
    alone = alone and not _PURPOSE.match(said)
    return [(piece.text, piece.spots) for piece in told] if alone and not said.endswith(":") else []


def _each_alone(chapter: Chapter, reading: Reading) -> list[_Goal]:
    """The sentences of a chapter of goals where each paragraph, or each line of flat text, is one that says how things are to be,
    and none speaks of goals."""
    short = len(chapter.heading.split()) <= _MOST_WORDS_OF_HEADING and not says_means(chapter.heading)
    plain = all(piece.kind is BlockKind.PARAGRAPH and not piece.taken for piece in chapter.pieces)
    if not (chapter.kind is SectionKind.GOALS and short and plain):
        return []
    told = [one for piece in chapter.pieces for one in _lines(piece, reading)]
    return told if len(told) > 1 and all(_is_goal(text) for text, _ in told) else []


def _lines(piece: Piece, reading: Reading) -> list[_Goal]:
    """The paragraph, or its lines where each ends a sentence."""
    blocks = reading.source.blocks
    lines = [(blocks[spot[0]].text, [spot]) for spot in piece.spots] if reading.source.flat else []
    return (
        lines if all(text.endswith(".") for text, _ in lines[:-1]) and lines else [(piece.text, piece.spots)]
    )


def _is_goal(said: str) -> bool:
    one = len(said) <= _LONGEST and len(sentences_of(said)) == 1
    states = one and not said.endswith(":") and not _LABEL.match(said)
    return (
        states
        and _AIM.match(said) is not None
        and _OF_PLAN.search(said) is None
        and _PURPOSE.match(said) is None
    )


def _lists_goals(chapter: Chapter) -> bool:
    """Whether the bullets of a chapter are goals: not how these are reached, nor deeds below a heading that states one."""
    if chapter.kind is not SectionKind.GOALS or says_means(chapter.heading):
        return False
    told = [piece.text for piece in chapter.paragraphs() if piece.kind is BlockKind.BULLET]
    deeds = sum(1 for text in told if begins_deed(text))
    return not (chapter.title and states_aim(chapter.title) and 2 * deeds > len(told))


def problems_of(
    chapters: list[Chapter], tables: list[Table], activities: ActivityReader, reading: Reading
) -> list[Problem]:
    found: dict[str, Problem] = {}

    def add(title: str, spots: list[Spot], causes: str | None = None) -> None:
        match = _CAUSE.search(title)
        causes = causes or (match["cause"].strip() if match else None)
        title = (title[: match.start()] if match else title).strip()
        if title and title not in found:
            problem = Problem(id=f"problems-{len(found) + 1}", title=title, causes=causes)
            found[title] = problem
            reading.origins[problem.id] = spots

    for chapter in chapters:
        for text, piece in _listed(chapter, bool(_PROBLEM_HEADING.search(chapter.heading)), _PROBLEM_LEAD):
            add(text, piece.spots)
    for table in tables:
        for record in records_of(table) if table.taken_as is TakenAs.PROBLEMS else []:
            add(record.get(Column.PROBLEM) or "", record.spots, record.get(Column.CAUSE))
    for activity in activities.activities:
        if activity.problem:
            spots = activities.told.get(activity.problem) or reading.origins.get(activity.id, [])
            add(activity.problem, spots)
    return list(found.values())


def _listed(chapter: Chapter, all_bullets: bool, lead: re.Pattern[str]) -> list[tuple[str, Piece]]:
    """The bullets and numbered lines of a chapter, or only those under a line such as "Målen är:"."""
    found: list[tuple[str, Piece]] = []
    listing = all_bullets
    numbered = [piece for piece in chapter.paragraphs() if _NUMBERED.match(piece.text)]
    for piece in chapter.paragraphs():
        if piece.kind is BlockKind.BULLET or (len(numbered) > 1 and _NUMBERED.match(piece.text)):
            found += [(piece.text, piece)] if listing else []
        else:
            listing = all_bullets or bool(lead.search(piece.text))
    return found
