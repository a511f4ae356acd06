"""Coverage in words: shares, days, and what a gap is called."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from samordna.core.page_pieces import language
from samordna.plandoc.shares import whole_percent
from samordna.plandoc.training import Coverage
from samordna.plandoc.vocabulary import Function, name_of
from samordna.training.coverage.choice import MISSING, RUNNING_OUT, UNTOLD, Choice
from samordna.training.coverage.lines import CoverageLine
from samordna.training.models import Requirement


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


def chosen_said(choice: Choice, requirements: Mapping[int, Requirement]) -> list[str]:
    """What is shown besides the unit, for a paper that has no form on it."""
    function = name_of(Function(choice.function), language()) if choice.function else ""
    required = requirements.get(choice.requirement or 0)
    which = {
        MISSING: _("Where somebody lacks training"),
        RUNNING_OUT: _("What runs out within six months"),
        UNTOLD: _("Where the number of staff is not told"),
    }
    return [one for one in (function, required.title if required else "", which.get(choice.which, "")) if one]
