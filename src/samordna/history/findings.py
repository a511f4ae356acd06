"""What a check of the history has found out."""

from dataclasses import dataclass, field
from datetime import datetime

FOREIGN_SEAL = "foreign_seal"
"""The code of a seal that no key of this installation has signed."""
MOST_FINDINGS = 50
"""Of one chain; the first are what matters."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something is wrong at entry ``number`` of a chain (None: with the chain as a whole)."""

    code: str
    number: int | None
    text: str


@dataclass
class Verified:
    """What was found out about one chain. ``number`` and ``hash`` are its end, to be kept and compared next time."""

    chain: int
    name: str
    number: int = 0
    hash: str = ""
    seals: int = 0
    last_seal: datetime | None = None
    pruned: int = 0
    findings: list[Finding] = field(default_factory=list)
    warnings: list[Finding] = field(default_factory=list)
    more: int = 0

    @property
    def ok(self) -> bool:
        return not self.findings

    @property
    def may_lack_a_key(self) -> bool:
        """Whether nothing is wrong but whose key the seals were signed with."""
        return bool(self.findings) and all(one.code == FOREIGN_SEAL for one in self.findings)

    def add_finding(self, code: str, number: int | None, text: str) -> None:
        if len(self.findings) < MOST_FINDINGS:
            self.findings.append(Finding(code, number, text))
        else:
            self.more += 1
