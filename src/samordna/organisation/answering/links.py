"""Links to questions: where they lead, and how they fared."""

from collections.abc import Collection, Mapping
from typing import Any, TypeVar

from samordna.core.models import AnswerLink, OutgoingMail

Some = TypeVar("Some", bound=AnswerLink)


def links_of(model: type[Some], about: str, rows: Collection[Any]) -> dict[int, list[Some]]:
    """The links to each row that lead somewhere, the latest last. One query."""
    found: dict[int, list[Some]] = {}
    for link in model._default_manager.filter(**{f"{about}__in": rows}, ended_at=None).order_by("pk"):
        found.setdefault(getattr(link, f"{about}_id"), []).append(link)
    return found


def unreached(links: Mapping[int, Collection[AnswerLink]]) -> set[int]:
    """The rows whose last mail did not come through. One query."""
    last = {
        row: mail
        for row, some in links.items()
        if (mail := next((one.mail for one in reversed([*some]) if one.mail), None))
    }
    failed = OutgoingMail.objects.filter(pk__in=last.values()).exclude(failed_at=None, error="")
    numbers = set(failed.values_list("pk", flat=True))
    return {row for row, mail in last.items() if mail in numbers}
