"""The choice of what comments are read and written on: every section and activity, as HTML since there may be hundreds."""

from collections.abc import Iterable
from itertools import groupby

from django.template.defaultfilters import truncatechars
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from samordna.core.page_pieces import said
from samordna.plandoc.labels import PART_TITLES
from samordna.plans.comments.queries import TalkedOf

LONGEST = 70


def options_html(talked: Iterable[TalkedOf], chosen: str) -> SafeString:
    """Each list under its name; what something is open about says how many."""
    return format_html_join(
        "",
        '<optgroup label="{}">{}</optgroup>',
        ((said(PART_TITLES[area]), _options(rows, chosen)) for area, rows in groupby(talked, _area)),
    )


def _options(rows: Iterable[TalkedOf], chosen: str) -> SafeString:
    return format_html_join(
        "",
        '<option value="{}"{}>{}{}</option>',
        (
            (
                one.about.place,
                SafeString(" selected") if one.about.place == chosen else "",
                truncatechars(one.about.title, LONGEST),
                _open(one.open),
            )
            for one in rows
        ),
    )


def _open(number: int) -> SafeString | str:
    return (
        format_html(" ({})", ngettext("%(n)s open", "%(n)s open", number) % {"n": number}) if number else ""
    )


def _area(one: TalkedOf) -> str:
    return one.about.place.partition("/")[0]
