"""What somebody asks in the address of a page. Nothing of it is kept anywhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.core.page_pieces import language
from samordna.plandoc.finding import Asked, Index
from samordna.plandoc.finding.times import When
from samordna.plandoc.mapping.model import OLDEST
from samordna.plandoc.vocabulary import Function, name_of

LONGEST = 3500
"""Signs that are taken from the address: more than are read of them, so that it is said where some are not."""


@dataclass(frozen=True, slots=True)
class Asking:
    """``asked`` as far as it can be understood, ``typed_age`` as it was typed, and what is wrong with that."""

    asked: Asked
    typed_age: str = ""
    wrong_age: str = ""

    @property
    def chosen(self) -> str:
        """What is asked beside the words, in short; empty for nothing."""
        asked = self.asked
        told = [
            _("Age %(age)s") % {"age": asked.age} if asked.age is not None else "",
            asked.place,
            name_of(asked.function, language()) if asked.function else "",
            _("Open now first") if asked.only_open else "",
        ]
        return " · ".join(filter(None, told))


def asking(data: Mapping[str, str], index: Index) -> Asking:
    """By ``q``, ``alder``, ``plats``, ``funktion`` and ``oppet`` of a page's address."""
    typed = data.get("alder", "").strip()[:LONGEST]
    age = age_of(typed)
    place, function = data.get("plats", ""), data.get("funktion", "")
    asked = Asked(
        words=data.get("q", "").replace("\x00", " ").strip()[:LONGEST],
        age=age,
        place=place if place in index.areas else "",
        function=next((one for one in Function if one == function), None),
        only_open=bool(data.get("oppet")),
    )
    words = _("An age is a whole number from 0 to %(oldest)d. All ages are shown.") % {"oldest": OLDEST}
    return Asking(asked, typed, words if typed and age is None else "")


def age_of(typed: str) -> int | None:
    """None where it is no age."""
    return int(typed) if typed.isascii() and typed.isdecimal() and int(typed[:9]) <= OLDEST else None


def moment_of(now: datetime, when: When) -> datetime:
    """When somebody has to be there: now, or what the words name, as clocks here show it also where summer time begins."""
    local = timezone.localtime(now).replace(tzinfo=None)
    named = when.moment(local)
    return now if named == local else timezone.make_aware(named)


def is_another(moment: datetime, now: datetime) -> bool:
    return moment - now > timedelta(minutes=1)
