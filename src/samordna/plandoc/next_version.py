"""What a new version of a plan begins with: the one before it, without what belonged to that one alone (S3).

Texts and what is described come along. Activities that go on do too, and all of them are last plan's activities, with how they
went. Decisions, the change log and the facts of the decision are the old version's own. What its readers could not see, the new
one's cannot see either.
"""

from collections.abc import Collection, Iterator

from samordna.plandoc.checking.case import filled
from samordna.plandoc.kinds import KINDS
from samordna.plandoc.labels import title_of
from samordna.plandoc.next_cover import Period, next_cover
from samordna.plandoc.places import TOLD, mark, places_in
from samordna.plandoc.schema import Activity, Item, Placed, PlanDocument, PreviousActivity, Section, Situation
from samordna.plandoc.statuses import look_of
from samordna.plandoc.vocabulary import SectionKind
from samordna.plandoc.writing.lists import items_of, put_items
from samordna.plandoc.writing.public import Hidden, hidden_in
from samordna.plandoc.writing.tidying import letters
from samordna.plandoc.writing.told import words_of

LEFT = ("decisions", "changes", "previous_activities")
"""Lists of which nothing comes along."""
OWN_WAYS = frozenset({"metadata", "conditions", *LEFT})
"""Kinds whose way into the new version nobody chooses."""
CHOSEN = tuple(name for name in KINDS if name not in OWN_WAYS)
"""Kinds that come along, or begin empty, as somebody chooses."""
_PREVIOUS = "previous_activities"


def next_version(
    document: PlanDocument,
    *,
    empty: Collection[str] = (),
    comments: bool = False,
    number: int | None = None,
    period: Period | None = None,
) -> PlanDocument:
    """The document that the version after ``document`` begins with.

    ``empty`` are those of :data:`CHOSEN` that begin empty: of sections the headings stay, and those that are restricted stay as
    they are. ``comments`` says that what was written inside the house on how activities went is told in the plan. ``number`` is
    what the version is called where the one before has no name to count from. Its period is ``period``, else what comes next.
    """
    hidden = hidden_in(document.sections)
    begun = document.model_copy(deep=True)
    begun.metadata = next_cover(document.metadata, number, period)
    begun.sections = [_section(one, hidden, clears="sections" in empty) for one in begun.sections]
    _leave(begun, {*LEFT, *empty} - {"sections"})
    begun.conditions = [one for one in begun.conditions if not filled(one.answer)]
    begun.activities = [one for one in begun.activities if not is_closed(one)]
    _show_what_is_no_longer_told(document, begun, hidden, every="sections" in empty)
    begun.previous_activities = _previous(document, begun, hidden, comments=comments)
    for part in _placed(begun):
        part.origin = []
    return PlanDocument.model_validate(begun.model_dump())


def is_closed(activity: Activity) -> bool:
    """Whether nothing more will happen with the activity."""
    return look_of(activity.status).closed


def _section(section: Section, hidden: Hidden, *, clears: bool) -> Section:
    """The section with its text, or without its words: a chapter on changes told of the changes of last time."""
    is_open = section.id not in hidden.sections
    if is_open and (clears or section.kind is SectionKind.CHANGES):
        section.text = "\n\n".join(mark(one.name) for one in places_in(section.text))
    return section


def _leave(begun: PlanDocument, areas: Collection[str]) -> None:
    for area in areas:
        if area == "situation":
            begun.situation = Situation(sources=begun.situation.sources)
        else:
            put_items(begun, area, [])


def _show_what_is_no_longer_told(
    document: PlanDocument, begun: PlanDocument, hidden: Hidden, *, every: bool
) -> None:
    """What the words of a section told is shown where its kind stands, when those words are gone.

    ``every`` says that all open words are gone.
    """
    before, now = words_of(document.sections), words_of(begun.sections)
    for area, part in _of_areas(begun):
        if part.place != TOLD or _is_held(hidden, area, part):
            continue
        name = letters(_title(area, part))
        if every or (name in before and name not in now):
            part.place = None


def _previous(
    document: PlanDocument, begun: PlanDocument, hidden: Hidden, *, comments: bool
) -> list[PreviousActivity]:
    held = {one.id for one in document.activities if _is_held(hidden, "activities", one)}
    shelter = _shelter(begun, hidden) if held and _PREVIOUS not in hidden.lists else None
    ordinary = _place(one for one in begun.sections if one.id not in hidden.sections)
    return [
        PreviousActivity(
            action=one.action,
            status=one.status,
            comment=one.comment if comments else None,
            place=shelter if one.id in held and shelter else ordinary,
        )
        for one in document.activities
    ]


def _shelter(begun: PlanDocument, hidden: Hidden) -> str:
    """A place for last plan's activities in a restricted section, made where there is none.

    Activities that a restricted section keeps to itself would otherwise stand in the open chapter on changes.
    """
    closed = [one for one in begun.sections if one.id in hidden.sections]
    taken = {shown.name for one in begun.sections for shown in places_in(one.text)}
    section = next((one for one in closed if one.kind is SectionKind.ACTIVITIES), closed[0])
    number = 2
    while (name := f"{_PREVIOUS}-{number}") in taken:
        number += 1
    section.text = f"{section.text}\n\n{mark(name)}".lstrip("\n")
    return name


def _place(sections: Iterator[Section]) -> str | None:
    """The first place of last plan's activities in these."""
    shown = (one for section in sections for one in places_in(section.text))
    return next((one.name for one in shown if one.kind == _PREVIOUS), None)


def _of_areas(document: PlanDocument) -> Iterator[tuple[str, Placed]]:
    for area in KINDS:
        if area not in {"metadata", "sections"}:
            yield from ((area, one) for one in items_of(document, area))


def _placed(document: PlanDocument) -> Iterator[Placed]:
    yield from document.sections
    yield from (one for _area, one in _of_areas(document))


def _is_held(hidden: Hidden, area: str, part: Placed) -> bool:
    key = part.id if isinstance(part, Item) else ""
    return hidden.holds(area, key=key, place=part.place, title=_title(area, part))


def _title(area: str, part: Placed) -> str:
    return title_of(area, part) if isinstance(part, Item) else ""
