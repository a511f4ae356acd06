"""The numbers that are the same all over Sweden. No municipality may change them, so they are no contact points here."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samordna.plandoc.guiding.calling import EMERGENCY


@dataclass(frozen=True, slots=True)
class NationalNumber:
    number: str
    shown: str
    about: Promise


NUMBERS = [
    NationalNumber(EMERGENCY, EMERGENCY, _("Danger to life, or a crime that is going on")),
    NationalNumber("11414", "114 14", _("The police, when it is not urgent")),
    NationalNumber("11313", "113 13", _("Information in accidents and crises")),
    NationalNumber("1177", "1177", _("Advice about health care, round the clock")),
]
"""112 before all others."""
