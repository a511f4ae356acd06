"""Coverage in words: shares, days, and what a gap is called."""

from django.utils.translation import gettext as _

from samordna.core.page_pieces import language
from samordna.plandoc.shares import whole_percent
from samordna.plandoc.training import Coverage
from samordna.plandoc.vocabulary import name_of
from samordna.training.coverage.lines import CoverageLine


def share_said(met: Coverage) -> str:
    """In whole per cent; empty where nobody can tell."""
    return percent_said(met.share)


def percent_said(share: float | None) -> str:
    return "" if share is None else _("%(share)d %%") % {"share": whole_percent(share)}


def function_said(line: CoverageLine) -> str:
    return name_of(line.need.group.function, language())


def gap_said(line: CoverageLine) -> str:
    """The same as long as the group lacks the same, however many they are."""
    words = {"what": line.requirement.title, "unit": line.unit.name, "function": function_said(line).lower()}
    return _("%(what)s (%(unit)s, %(function)s)") % words
