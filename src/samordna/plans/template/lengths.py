"""How long a section is expected to be, told while it is written."""

from itertools import dropwhile, takewhile
from typing import Any

from django.utils.translation import gettext as _

from samordna.plandoc.demands import count_words
from samordna.plans.models import ChapterDemand, Section
from samordna.plans.rules import Sight


def length_told(demand: ChapterDemand, section: Section, sight: Sight) -> dict[str, Any]:
    """What is said while there are few words, as many as expected, and too many, by the number of them. One query."""
    if not (demand.words_from or demand.words_to):
        return {}
    expected = _expected(demand)
    return {
        "words_below": _words_below(section, sight),
        "told_of_words": {
            "few": _("{n} words so far. The template expects %(expected)s.") % {"expected": expected},
            "well": _("{n} words. The template expects %(expected)s.") % {"expected": expected},
            "many": _("{n} words. That is {over} more than the template expects (%(expected)s).")
            % {"expected": expected},
        },
    }


def _expected(demand: ChapterDemand) -> str:
    least, most = demand.words_from, demand.words_to
    told = (
        _("%(least)s–%(most)s words")
        if least and most
        else _("at least %(least)s words")
        if least
        else _("at most %(most)s words")
    )
    return told % {"least": least, "most": most}


def _words_below(section: Section, sight: Sight) -> int:
    """Those of the sections below it that the reader sees: they are counted with the chapter."""
    shown = sight.shown(section.version.section_set.present())
    after = list(dropwhile(lambda one: one.pk != section.pk, shown))[1:]
    return sum(count_words(one.text) for one in takewhile(lambda one: one.level > section.level, after))
