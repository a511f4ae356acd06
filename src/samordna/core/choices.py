"""The library's enums as choices of a field, named in the reader's language."""

from enum import StrEnum

from django.utils.functional import lazy

from samordna.core.page_pieces import language
from samordna.plandoc.vocabulary import name_of


def _name(member: StrEnum) -> str:
    return name_of(member, language())


_named = lazy(_name, str)


def choices(enum: type[StrEnum]) -> list[tuple[str, str]]:
    """The members of an enum with what each is called."""
    return [(member.value, _named(member)) for member in enum]
