"""Lists of things to read, as people write them: one on each line, the address last."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from samordna.core.forms import LinesField
from samordna.plandoc.stepwise import Reading

OF_THE_WEB = ("https://", "http://")


class ReadingsField(LinesField):
    """Things to read, one on each line, with the address last where there is one. The value is the lines."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault(
            "help_text", _("One per line. An address may stand last, such as https://www.cve.se.")
        )
        super().__init__(required=False, **kwargs)


def readings_of(lines: Iterable[str]) -> list[Reading]:
    """The address is the last word, where that is one."""
    readings = []
    for line in lines:
        text, _space, last = line.rpartition(" ")
        has_address = bool(text) and last.startswith(OF_THE_WEB)
        readings.append(Reading(text=text.strip(), address=last) if has_address else Reading(text=line))
    return readings


def lines_of(readings: Iterable[Reading]) -> list[str]:
    return [f"{one.text} {one.address}".strip() for one in readings]
