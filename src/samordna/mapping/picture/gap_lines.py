"""Gaps as lines of the page, each with the way to an activity."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.core.days import day
from samordna.core.page_pieces import said
from samordna.mapping.extending import Draft
from samordna.organisation.models import Municipality
from samordna.plandoc.mapping.gap_model import Gap


@dataclass(frozen=True, slots=True)
class GapLine:
    """``address`` leads to the form of an activity, or to the choice of a plan; empty for who may write in none.

    ``made`` are the activities that it is already, as titles of plans with addresses.
    """

    text: str
    is_certain: bool
    address: str
    made: list[tuple[str, str]]


def gap_lines(gaps: Sequence[Gap], municipality: Municipality, drafts: Sequence[Draft]) -> list[GapLine]:
    return [
        GapLine(
            said(gap.text), gap.is_certain, _address(gap, municipality, drafts), list(_made_of(gap, drafts))
        )
        for gap in gaps
    ]


def _made_of(gap: Gap, drafts: Iterable[Draft]) -> Iterator[tuple[str, str]]:
    """An activity that says what is lacking, in either language and whatever else it says."""
    for draft in drafts:
        for action, address in draft.activities.items():
            if gap.text.sv in action or gap.text.en in action:
                yield draft.title, address


def key_of(gap: Gap) -> str:
    """The same as long as the same is lacking, in whatever language it is read."""
    return sha256(gap.text.sv.encode()).hexdigest()[:12]


def activity_address(draft: Draft, gap: Gap) -> str:
    """The form of a new activity, filled in with what the gap asks for."""
    words = (
        _("Decide who closes the gap: %(gap)s")
        if gap.is_certain
        else _("Find out whether this holds: %(gap)s")
    )
    comment = _("From the gaps in the register of services, %(day)s.") % {"day": day(localdate())}
    return f"{draft.address}?{urlencode({'action': words % {'gap': said(gap.text)}, 'comment': comment})}"


def _address(gap: Gap, municipality: Municipality, drafts: Sequence[Draft]) -> str:
    match drafts:
        case []:
            return ""
        case [only]:
            return activity_address(only, gap)
        case _:
            return reverse("mapping:gap", args=[municipality.slug, key_of(gap)])
