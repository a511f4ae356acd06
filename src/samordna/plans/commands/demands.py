"""What the template asks of the chapters of a draft: when it begins, when it takes the template anew, in its next version."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.core.models import Change
from samordna.plandoc.outline import chapter_like
from samordna.plans.commands.closing import hold_open
from samordna.plans.commands.content import content_move, content_restore, row_add
from samordna.plans.commands.template import ASKED
from samordna.plans.models import ChapterDemand, PlanVersion, Section, TemplateChapter


@transaction.atomic
def demands_begin(*, version: PlanVersion, chapters: Iterable[TemplateChapter]) -> list[ChapterDemand]:
    """Those on a new plan, whose sections are these chapters in their order."""
    pairs = zip(chapters, version.section_set.present(), strict=True)
    return ChapterDemand.objects.bulk_create(
        ChapterDemand(**_asked(version, chapter), chapter=chapter, key=section.key)
        for chapter, section in pairs
    )


@transaction.atomic
def demands_carry(*, before: PlanVersion, version: PlanVersion) -> list[ChapterDemand]:
    """Those of the version before, on the one that was begun from it."""
    there = set(version.section_set.present().values_list("key", flat=True))
    return ChapterDemand.objects.bulk_create(
        ChapterDemand(
            **_asked(version, one), chapter_id=one.chapter_id, key=one.key if one.key in there else ""
        )
        for one in ChapterDemand.objects.filter(version=before)
    )


@transaction.atomic
def template_take(*, version: PlanVersion) -> list[ChapterDemand]:
    """Let the draft be held to the template as it is now. Its texts and chapters stay as they are.

    A chapter that is new in the template is found among the draft's own by its heading, or else by its kind. Raises
    ClosedVersion where the text is not to be changed.
    """
    hold_open(version)
    chapters = list(TemplateChapter.objects.filter(municipality=version.municipality_id).present())
    theirs = ChapterDemand.objects.filter(version=version)
    theirs.exclude(chapter__in=chapters).delete()
    known = {one.chapter_id: one for one in theirs}
    free = list(version.section_set.present().exclude(key__in=[one.key for one in known.values()]))
    taken = []
    for chapter in chapters:
        row = known.get(chapter.pk)
        if row is None:
            section = chapter_like(free, chapter.heading, chapter.kind)
            free = [one for one in free if one is not section]
            row = ChapterDemand(version=version, chapter=chapter, key=section.key if section else "")
        for name, value in _asked(version, chapter).items():
            setattr(row, name, value)
        row.save()
        taken.append(row)
    return taken


@transaction.atomic
def template_give_back(*, version: PlanVersion, changes: Sequence[Change]) -> None:
    """Take :func:`template_take` back: ``changes`` are those that it made, the latest first.

    Raises ClosedVersion, and ValidationError where what is asked of the draft has been changed again since.
    """
    hold_open(version)
    label = ChapterDemand._meta.label_lower
    since = Change.objects.filter(model=label, parent_id=version.pk, pk__gt=changes[0].pk)
    if since.exclude(request=changes[0].request).exists():
        words = _("Nothing was undone: what the template asks of the plan has been changed again since.")
        raise ValidationError(words, code="changed")
    theirs = ChapterDemand.objects.filter(version=version)
    for change in changes:
        row = theirs.filter(pk__in=[change.row_id])
        if change.before is None:
            row.delete()
        elif change.after is None:
            ChapterDemand.objects.create(**change.before)
        else:
            row.update(**change.before)


@transaction.atomic
def demanded_chapter_add(*, demand: ChapterDemand) -> Section:
    """Put a chapter that the draft lacks where the template has it: back, when it was removed, else new and empty.

    Raises ClosedVersion where the text is not to be changed.
    """
    version = demand.version
    hold_open(version)
    if section := Section.objects.filter(version=version, key=demand.key).first():
        return content_restore(row=section) if section.removed_at else section
    section = row_add(
        model=Section,
        version=version,
        values={"heading": demand.heading, "kind": demand.chapter.kind},
    )
    demand.key = section.key
    demand.save(update_fields=["key"])
    return content_move(row=section, to=_place_for(demand))


def _place_for(demand: ChapterDemand) -> int:
    """Before the first chapter that comes later in the template, else last."""
    chapter = demand.chapter
    later = ChapterDemand.objects.filter(
        version=demand.version, chapter__position__gt=chapter.position, chapter__removed_at=None
    )
    keys = set(later.exclude(key="").values_list("key", flat=True))
    listed = list(demand.version.section_set.present().exclude(key=demand.key).values_list("key", flat=True))
    return next((place for place, key in enumerate(listed) if key in keys), len(listed))


def _asked(version: PlanVersion, source: TemplateChapter | ChapterDemand) -> Mapping[str, Any]:
    return {
        "version": version,
        "municipality_id": version.municipality_id,
        **{name: getattr(source, name) for name in ASKED},
    }
