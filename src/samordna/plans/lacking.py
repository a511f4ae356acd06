"""What a draft lacks, where it is mended, and the way from one thing lacking to the next."""

from collections.abc import Iterator
from dataclasses import dataclass

from samordna.accounts.access import Access
from samordna.core.page_pieces import said
from samordna.plandoc.checking import CheckOutcome, Finding, Report, Severity
from samordna.plandoc.checking.lacks import lack_of, weight
from samordna.plandoc.life_cycle import SETTLED_BY_DECISION
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing.public import public_version
from samordna.plans.checked import checked
from samordna.plans.documents import document_of
from samordna.plans.models import PlanVersion
from samordna.plans.rules import may_read_restricted

SHOWN_FIRST = 3


@dataclass(frozen=True, slots=True)
class Lack:
    """A check that fails, as whoever mends it is told. ``places`` are those to mend, in their order."""

    code: str
    words: str
    explanation: str
    mend: str
    is_error: bool
    places: tuple[str, ...]

    def field_at(self, place: str) -> str:
        """The field that is lacking at the place; empty where it is more than a field, or elsewhere."""
        return next((one.partition(".")[2] for one in self.places if whole(one) == place), "")


@dataclass(frozen=True, slots=True)
class Lacking:
    """All that a version lacks, what matters most first."""

    lacks: tuple[Lack, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.lacks)

    def at(self, place: str, code: str = "") -> list[Lack]:
        """What would be mended at the place, first what one came for."""
        here = [lack for lack in self.lacks if place in map(whole, lack.places)]
        return sorted(here, key=lambda lack: lack.code != code)

    def in_list(self, name: str, code: str = "") -> list[tuple[Lack, str]]:
        """What would be mended in a list or one of its rows, with the first such place."""
        found = [
            (lack, place)
            for lack in self.lacks
            if (place := next((one for one in lack.places if area_of(one) == name), ""))
        ]
        return sorted(found, key=lambda one: one[0].code != code)

    def after(self, place: str, code: str) -> tuple[str, str] | None:
        """The next thing lacking, as its place and code: more of the same first, then what matters most after it."""
        return next(self._rest(place, code), None)

    def _rest(self, place: str, code: str) -> Iterator[tuple[str, str]]:
        at = next((n for n, lack in enumerate(self.lacks) if lack.code == code), 0)
        for lack in (*self.lacks[at:], *self.lacks[:at]):
            places = [one for one in lack.places if whole(one) != place]
            passed = [whole(one) for one in lack.places]
            if lack.code == code and place in passed:
                places = [one for one in lack.places[passed.index(place) :] if whole(one) != place]
            for one in places[:1]:
                yield one, lack.code


def whole(place: str) -> str:
    """A place without its field: "metadata.board" is mended in the form of "metadata"."""
    return place.partition(".")[0]


def area_of(place: str) -> str:
    return whole(place).partition("/")[0]


def lacking_of(access: Access, version: PlanVersion) -> Lacking:
    """What the version lacks as far as the reader may see it. Its plan must be loaded."""
    return lacking_in(document_of(version), access, version)


def lacking_in(document: PlanDocument, access: Access, version: PlanVersion) -> Lacking:
    """The same of the version as a document, all of it.

    Words that tell of single rows are left out where some are restricted: the page is then no reading of them.
    """
    restricts = any(section.restricted for section in document.sections)
    if restricts and not may_read_restricted(access, version):
        document = public_version(document)
    found = [
        finding for finding in in_order(checked(version, document)) if finding.code not in SETTLED_BY_DECISION
    ]
    return Lacking(tuple(lack_told(finding, briefly=restricts) for finding in found))


def in_order(report: Report) -> list[Finding]:
    """The checks that fail, what matters most first."""
    failing = [finding for finding in report.findings if finding.outcome is CheckOutcome.FAILS]
    return sorted(failing, key=weight)


def lack_told(finding: Finding, *, briefly: bool = False) -> Lack:
    return Lack(
        code=finding.code,
        words=said(lack_of(finding)),
        explanation="" if briefly else said(finding.explanation),
        mend=said(finding.mend),
        is_error=finding.severity is Severity.ERROR,
        places=finding.items or ((finding.where,) if finding.where else ()),
    )
