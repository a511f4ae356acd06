"""Which lines of a log are shown: by what they tell."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samordna.readiness.activation.lines import LogLine
from samordna.readiness.enums import EventKind

GROUPS: dict[str, tuple[Promise, frozenset[str]]] = {
    "kontakt": (
        _("Calls and answers"),
        frozenset(
            {EventKind.CALLED, EventKind.REACHED, EventKind.NOT_REACHED, EventKind.INFORMED, EventKind.DONE}
        ),
    ),
    "beslut": (_("Decisions"), frozenset({EventKind.DECIDED, EventKind.EXTRAORDINARY})),
    "sjalv": (_("What came by itself"), frozenset({EventKind.ESCALATED, EventKind.REMINDED})),
    "anteckningar": (_("Notes and corrections"), frozenset({EventKind.NOTED, EventKind.TAKEN_BACK})),
    "gang": (
        _("Begun, handed over, closed"),
        frozenset({EventKind.STARTED, EventKind.HANDED_OVER, EventKind.CLOSED}),
    ),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """``group`` is one of GROUPS, or empty; ``step`` the words of a step, or empty."""

    group: str = ""
    step: str = ""

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> "Choice":
        group = query.get("visa", "")
        return cls(group if group in GROUPS else "", query.get("steg", ""))

    @property
    def is_filtered(self) -> bool:
        return bool(self.group or self.step)

    @property
    def groups(self) -> list[tuple[str, str]]:
        return [(name, str(words)) for name, (words, _kinds) in GROUPS.items()]

    def among(self, lines: list[LogLine]) -> list[LogLine]:
        return [one for one in lines if self._fits(one)]

    def choices(self, lines: list[LogLine]) -> list[str]:
        """The steps that the log tells of."""
        return list(dict.fromkeys(one.step for one in lines if one.step))

    def _fits(self, line: LogLine) -> bool:
        by_itself = self.group == "sjalv" and not line.who
        in_group = not self.group or by_itself or line.kind in GROUPS[self.group][1]
        return in_group and (not self.step or line.step == self.step)
