"""What a service says, in words."""

from collections.abc import Iterable
from enum import StrEnum

from django.utils.translation import gettext as _

from samordna.core.page_pieces import language
from samordna.plandoc.schema import Age
from samordna.plandoc.vocabulary import name_of


def names_of(enum: type[StrEnum], values: Iterable[str]) -> str:
    """In the order of the enum, whatever order they were ticked in."""
    chosen = set(values)
    return ", ".join(name_of(one, language()) for one in enum if one in chosen)


def ages_in_words(ages: Age | None) -> str:
    match ages:
        case None | (None, None):
            return ""
        case (youngest, None):
            return _("from %(age)d years") % {"age": youngest}
        case (None, oldest):
            return _("up to %(age)d years") % {"age": oldest}
        case (youngest, oldest) if youngest == oldest:
            return _("%(age)d years") % {"age": youngest}
        case (youngest, oldest):
            return _("%(from)d–%(to)d years") % {"from": youngest, "to": oldest}
