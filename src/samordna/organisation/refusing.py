"""Refusals that lead to what stands in the way."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.urls import reverse
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from samordna.organisation import rules
from samordna.organisation.models import Body, ContactPoint, Coordinator, Unit

MayRead = Callable[[Any], bool]
"""Whether somebody may read a restricted contact point."""

PAGES: dict[type[Any], str] = {
    Body: "organisation:body",
    ContactPoint: "organisation:contact",
    Coordinator: "organisation:coordinator",
    Unit: "organisation:unit",
}


def link_to(row: Any) -> SafeString:
    """The name of a row in quotes, leading to its page. What is restricted leads nowhere: not all who read it may open that."""
    if getattr(row, "restricted", False):
        return format_html("{}", name_of(row))
    address = reverse(PAGES[type(row)], args=[row.municipality.slug, row.pk])
    return format_html('<a href="{}">{}</a>', address, name_of(row))


def name_of(row: Any) -> str:
    """The name in quotes. What is restricted is told without it: a refusal is read by those who may not read that."""
    if getattr(row, "restricted", False):
        return _("a contact point of restricted spread")
    return _("“%s”") % (getattr(row, "function", "") or row.name)


def pointing(words: str, **values: Any) -> SafeString:
    """A translated sentence with its ``%(places)s`` filled in; links stay links, everything else is text."""
    shown = {name: conditional_escape(value) for name, value in values.items()}
    return mark_safe(conditional_escape(words) % shown)  # noqa: S308


def open_to_all(row: Any) -> bool:
    """What anybody may read who may see the organisation."""
    return not row.restricted


def refuse_while(what: list[str], words: str) -> None:
    """Raise ValidationError that names what stands in the way, if anything does. ``words`` has a place for ``what``."""
    if told := list(dict.fromkeys(what)):  # restricted ones are all called the same, and told once
        named = format_html_join(", ", "{}", ((one,) for one in told[:-1]))
        last = format_html("{} {} {}", named, _("and"), told[-1]) if named else told[-1]
        raise ValidationError(pointing(words, what=last), code="in_use")


def in_the_way(
    kinds: Iterable[tuple[models.QuerySet[Any], Callable[[int], str]]], may_read: MayRead
) -> list[str]:
    """Such as “2 plans” for each kind of rows of which there are any. What the reader may not see is told without a number."""
    told, hides = [], False
    for rows, words in kinds:
        seen, hidden = count_seen(rows, may_read)
        told += [words(seen)] if seen else []
        hides = hides or hidden > 0
    return [*told, *unseen(hides, after=told)]


def unseen(hides: bool, *, after: Sequence[object]) -> list[str]:
    """That there is more than what is told, to a reader who may not see it."""
    if not hides:
        return []
    return [_("others that you may not see") if after else _("some that you may not see")]


def is_seen(row: Any, may_read: MayRead) -> bool:
    return not getattr(row, "restricted", False) or may_read(row)


def count_seen(rows: models.QuerySet[Any], may_read: MayRead) -> tuple[int, int]:
    """How many of the rows the reader may see, and how many not."""
    if not _may_be_restricted(rows.model):
        return rows.count(), 0
    restricted = list(rows.filter(restricted=True).select_related("unit"))
    readable = sum(map(may_read, restricted))
    return rows.filter(restricted=False).count() + readable, len(restricted) - readable


def _may_be_restricted(model: type[models.Model]) -> bool:
    try:
        model._meta.get_field("restricted")
    except FieldDoesNotExist:
        return False
    return True


def refuse_circle(row: models.Model, sheet: str, field: str) -> None:
    """Raise ValidationError when following ``field`` from the row leads back to it."""
    rows = type(row)._default_manager.filter(municipality_id=row.municipality_id)  # type: ignore[attr-defined]
    links = links_of(rows, field) | {row.pk: getattr(row, f"{field}_id")}
    if rules.goes_round(row.pk, links):
        raise ValidationError({field: ValidationError(str(rules.ROUND[sheet, field]), code="circle")})


def links_of(rows: models.QuerySet[Any], field: str) -> dict[int, int | None]:
    """What each row refers to, as the rules ask for it; those that refer to nothing are left out."""
    return dict(rows.exclude(**{field: None}).values_list("pk", f"{field}_id"))
