"""What of another municipality's plan comes along, field by field. Whatever is not named here never does.

Structure, texts, activities, goals and what indicators measure come. What was decided, by whom and when, what happened, whom one
calls, how things are there and what is measured there is that municipality's own, and so is everything restricted.
"""

import re
from collections.abc import Mapping

from samordna.plandoc.kinds import KINDS
from samordna.plandoc.lazily import lazily
from samordna.plandoc.pattern.names import heading_here, title_here
from samordna.plandoc.pattern.traces import without_traces
from samordna.plandoc.places import TOLD, mark, pieces_of
from samordna.plandoc.schema import Activity, Item, Metadata, Part, PlanDocument, Reference, Section
from samordna.plandoc.vocabulary import Language, SectionKind
from samordna.plandoc.writing.lists import items_of, put_items
from samordna.plandoc.writing.public import public_version
from samordna.plandoc.writing.tidying import letters
from samordna.plandoc.writing.told import words_of

COMES: Mapping[str, tuple[str, ...]] = {
    "sections": ("heading", "kind", "level", "text"),
    "activities": ("action", "goal", "responsible", "others", "ongoing", "milestone", "indicator"),
    "goals": ("text", "indicator"),
    "definitions": ("term", "text", "source"),
    "function_definitions": ("term", "text", "source"),
    "environments": ("name", "text", "source", "lone_actors"),
    "phenomena": ("name", "text", "source"),
    "coordinator_tasks": ("text",),
    "references": ("text", "number"),
    "training": ("group", "function", "content"),
    "briefings": ("name", "source", "audience", "rhythm"),
    "guides": ("title", "text", "urgent", "report"),
}
"""The kinds of which something comes along, and which of their fields."""
NAMING = ("responsible", "others")
"""The fields of an activity that name units and functions."""
OF_THERE = frozenset({SectionKind.SITUATION, SectionKind.CHANGES})
"""Chapters that tell how things are and what happened there: their headings come along and no words."""
_LAW = lazily(r"(?:SFS |prop\. |SOU |Ds |dir\. )?\d{4}(?:/\d{2})?:\d+", re.IGNORECASE)


def pattern_of(document: PlanDocument, *, home: str = "") -> PlanDocument:
    """What the municipality called ``home`` may begin a plan with from ``document``, another municipality's."""
    open_parts = public_version(document)
    cover, language = document.metadata, document.language
    kept = PlanDocument(language=language, metadata=Metadata(title=title_here(cover.title, cover, home)))
    for area in COMES:
        put_items(
            kept, area, [_taken(area, one, language) for one in items_of(open_parts, area) if _may_come(one)]
        )
    for section in kept.sections:
        section.heading = heading_here(section.heading, cover, home)
    _show_what_is_no_longer_told(kept)
    return PlanDocument.model_validate(kept.model_dump())


def _may_come(item: Part) -> bool:
    """A guideline or a decision of that municipality is no law of ours."""
    return not isinstance(item, Reference) or bool(_LAW.search(f"{item.number or ''} {item.text}"))


def _taken(area: str, item: Part, language: Language) -> Part:
    about = (
        {"id": item.id, "place": item.place if not isinstance(item, Section) else None}
        if isinstance(item, Item)
        else {}
    )
    values = {name: getattr(item, name) for name in COMES[area]}
    told = {
        name: without_traces(value, language) if type(value) is str else value
        for name, value in values.items()
    }
    taken = KINDS[area].model.model_validate({**told, **about})
    if isinstance(taken, Section):
        taken.text = _text(taken)
    return taken


def _text(section: Section) -> str:
    """Its words, and its places for what comes along."""
    kept = [
        piece if isinstance(piece, str) else mark(piece.name)
        for piece in pieces_of(section.text)
        if (section.kind not in OF_THERE if isinstance(piece, str) else piece.kind in COMES)
    ]
    return "\n\n".join(kept)


def _show_what_is_no_longer_told(kept: PlanDocument) -> None:
    """What a chapter told in words that did not come along stands where its kind does."""
    words = words_of(kept.sections)
    for area, item in kept.items():
        title = getattr(item, KINDS[area].named_by)
        if item.place == TOLD and letters(title) not in words:
            item.place = None


def whom_is_named(activity: Activity) -> dict[str, str]:
    """Those of the fields that say something."""
    return {name: said for name in NAMING if (said := getattr(activity, name))}
