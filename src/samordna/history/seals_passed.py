"""The seals of a chain, held against what is walked by."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.core.models import HistorySeal
from samordna.history.findings import FOREIGN_SEAL, Finding, Verified
from samordna.history.seals import is_ours

SEALED_WITHIN = timedelta(hours=1)
"""Seals are made every ten minutes."""


@dataclass
class SealsPassed:
    """Holds the chain against its seals, and against its end in an earlier check, as the walk passes them by."""

    result: Verified
    seals: list[HistorySeal]
    earlier: Mapping[str, Any] | None
    expected: dict[int, str] = field(default_factory=dict)
    last_number: int = 0

    def __post_init__(self) -> None:
        self.result.seals = len(self.seals)
        for ordinal, seal in enumerate(self.seals, start=1):
            if seal.ordinal != ordinal:
                words = {"ordinal": ordinal}
                self.result.add_finding(
                    "seal", seal.number, _("Seal %(ordinal)s or one after it has been taken away.") % words
                )
                break
        for seal in self.seals:
            if not is_ours(seal):
                self.result.add_finding(
                    FOREIGN_SEAL,
                    seal.number,
                    _("Seal %(ordinal)s was not signed with this installation's key.")
                    % {"ordinal": seal.ordinal},
                )
            self.expected[seal.number] = seal.hash
        if self.seals:
            self.last_number = self.seals[-1].number
            self.result.last_seal = self.seals[-1].sealed_at
        if self.earlier:
            self.expected.setdefault(int(self.earlier["number"]), str(self.earlier["hash"]))
        self.expected.pop(0, None)

    def pass_by(self, number: int, link_hash: str) -> None:
        expected = self.expected.pop(number, None)
        if expected is not None and expected != link_hash:
            self.result.add_finding(
                "seal", number, _("The chain is another one than was sealed here: it has been computed anew.")
            )

    def finish(self, oldest_unsealed: datetime | None) -> None:
        for number in sorted(self.expected):
            self.result.add_finding(
                "seal",
                number,
                _(
                    "The chain was sealed at number %(number)s, which is no longer there: its end has been cut off."
                )
                % {"number": number},
            )
        if oldest_unsealed and timezone.now() - oldest_unsealed > SEALED_WITHIN:
            words = {"time": oldest_unsealed.isoformat(timespec="minutes")}
            self.result.warnings.append(
                Finding(
                    "unsealed",
                    None,
                    _("What was written since %(time)s is not sealed. Is the job worker running?") % words,
                )
            )
