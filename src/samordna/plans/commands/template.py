"""The chapters of the municipality's template for plans."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.core.models import OrderedQuerySet
from samordna.organisation.commands.saving import filled, lock_order, locked, saved
from samordna.organisation.models import Municipality
from samordna.plandoc.outline import OUTLINE
from samordna.plandoc.vocabulary import Language
from samordna.plans.models import TemplateChapter

ASKED = ("heading", "instruction", "example", "required", "words_from", "words_to")
"""What a chapter asks of a plan."""
FIELDS = frozenset({*ASKED, "kind", "writer", "unit"})


@transaction.atomic
def template_begin(*, municipality: Municipality, language: Language) -> list[TemplateChapter]:
    """A template with the chapters of an ordinary plan, to be changed. Raises ValidationError where there is one."""
    lock_order(municipality)
    if _present(municipality).exists():
        raise ValidationError(_("There is a template already. Here it is."), code="begun")
    return TemplateChapter.objects.bulk_create(
        TemplateChapter(
            municipality=municipality,
            position=place,
            heading=one.heading.in_(language),
            kind=one.kind,
            instruction=one.instruction.in_(language),
        )
        for place, one in enumerate(OUTLINE)
    )


@transaction.atomic
def template_import(
    *, municipality: Municipality, chapters: Iterable[Mapping[str, Any]]
) -> list[TemplateChapter]:
    """A template from elsewhere, all of it. Raises ValidationError where there is one, or where a chapter cannot be."""
    lock_order(municipality)
    if _present(municipality).exists():
        raise ValidationError(
            _("There is a template already. Remove it first; it can be put back."), code="begun"
        )
    return [template_chapter_create(municipality=municipality, values=one) for one in chapters]


@transaction.atomic
def template_remove(*, municipality: Municipality) -> int:
    """Take the whole template away: new plans then begin with the ordinary chapters. How many chapters that were."""
    lock_order(municipality)
    return _present(municipality).update(removed_at=timezone.now())


@transaction.atomic
def template_restore(*, municipality: Municipality) -> int:
    """Put back the chapters that were removed last, together. Raises ValidationError where there is a template again."""
    lock_order(municipality)
    if _present(municipality).exists():
        raise ValidationError(_("There is a template already. Here it is."), code="begun")
    theirs = TemplateChapter.objects.filter(municipality=municipality)
    last = theirs.aggregate(last=Max("removed_at"))["last"]
    return theirs.filter(removed_at=last).update(removed_at=None) if last else 0


@transaction.atomic
def template_chapter_create(*, municipality: Municipality, values: Mapping[str, Any]) -> TemplateChapter:
    """Add a chapter last in the template. Raises ValidationError."""
    lock_order(municipality)
    row = filled(TemplateChapter(municipality=municipality), values, FIELDS)
    last = TemplateChapter.objects.filter(municipality=municipality).aggregate(last=Max("position"))["last"]
    row.position = 0 if last is None else last + 1
    return _saved_once(row)


@transaction.atomic
def template_chapter_update(
    *, municipality: Municipality, chapter: TemplateChapter, values: Mapping[str, Any]
) -> TemplateChapter:
    """Plans that were begun keep what was asked of them, until they take the template anew. Raises ValidationError."""
    lock_order(municipality)
    return _saved_once(filled(locked(municipality, chapter), values, FIELDS))


@transaction.atomic
def template_chapter_move(
    *, municipality: Municipality, chapter: TemplateChapter, to: int
) -> TemplateChapter:
    """Give a chapter place number ``to`` (from 0); too large means last."""
    lock_order(municipality)
    row = locked(municipality, chapter)
    siblings = list(_present(municipality).exclude(pk=row.pk))
    siblings.insert(max(to, 0), row)
    for place, sibling in enumerate(siblings):
        sibling.position = place
    TemplateChapter.objects.bulk_update(siblings, ["position"])
    return row


@transaction.atomic
def template_chapter_remove(*, municipality: Municipality, chapter: TemplateChapter) -> TemplateChapter:
    row = locked(municipality, chapter)
    row.mark_removed()
    return saved(row)


@transaction.atomic
def template_chapter_restore(*, municipality: Municipality, chapter: TemplateChapter) -> TemplateChapter:
    lock_order(municipality)
    row = locked(municipality, chapter)
    row.removed_at = None
    return _saved_once(row)


def _saved_once(row: TemplateChapter) -> TemplateChapter:
    """Two chapters of the same heading cannot be told apart in a plan. Raises ValidationError."""
    called = row.heading.strip().casefold()
    others = _present(row.municipality).exclude(pk=row.pk).values_list("heading", flat=True)
    if called in {one.strip().casefold() for one in others}:
        words = _("The template already has a chapter called “%(heading)s”. Give it another heading.")
        raise ValidationError({"heading": words % {"heading": row.heading}})
    return saved(row)


def _present(municipality: Municipality) -> OrderedQuerySet:
    return TemplateChapter.objects.filter(municipality=municipality).present()
