"""Whether the history is what was written: every hash computed anew, here and not in the database, whose owner is not trusted."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from samordna.core.guards.entry import entry_text
from samordna.core.models import Change, ChangeHead, HistorySeal
from samordna.core.tenancy import say
from samordna.history.seals import is_ours

AT_ONCE = 2_000
MOST_FINDINGS = 50
"""Of one chain; the first are what matters."""
FLOOR = timedelta(days=30)
"""No retention rule removes what is younger."""
SEALED_WITHIN = timedelta(hours=1)
"""Seals are made every ten minutes."""

_STREAM = f"""
    SELECT link.number, link.content_hash, link.hash, entry.id, entry.municipality_id, entry.kind, entry.at, entry.pruned_at,
        CASE WHEN entry.pruned_at IS NULL THEN {entry_text("entry")} END
    FROM core_changelink AS link LEFT JOIN core_change AS entry ON entry.id = link.change_id
    WHERE link.chain = %s ORDER BY link.number
"""  # noqa: S608 (only names of columns)
_UNCHAINED = """
    SELECT entry.id FROM core_change AS entry
    WHERE entry.municipality_id IS NOT DISTINCT FROM NULLIF(%s, 0)
        AND NOT EXISTS (SELECT FROM core_changelink AS link WHERE link.change_id = entry.id)
    ORDER BY entry.id LIMIT %s
"""


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

    def add_finding(self, code: str, number: int | None, text: str) -> None:
        if len(self.findings) < MOST_FINDINGS:
            self.findings.append(Finding(code, number, text))
        else:
            self.more += 1


Progress = Callable[[int], None]


def verify(
    chain: int,
    name: str,
    *,
    earlier: Mapping[str, Any] | None = None,
    progress: Progress = lambda _done: None,
) -> Verified:
    """Go through one chain: that of a municipality, or 0 for the installation's. Reads it as it was at one moment.

    ``earlier`` is the end of the chain as an earlier check saw it (``number`` and ``hash``); the chain must go through it.
    """
    result = Verified(chain, name)
    with _looking_at(chain):
        head = ChangeHead.objects.filter(chain=chain).first()
        seals = list(HistorySeal.objects.filter(municipality=chain or None).order_by("ordinal"))
        at_seals = _Seals(result, seals, earlier)
        walked = _walk(result, _retention_runs(chain), at_seals, progress)
        _check_end(result, head)
        at_seals.finish(walked.oldest_unsealed)
        _check_unchained(result)
    return result


def length_of(chain: int) -> int:
    """How many entries there are to go through."""
    with _looking_at(chain):
        head = ChangeHead.objects.filter(chain=chain).first()
    return head.number if head else 0


@contextmanager
def _looking_at(chain: int) -> Iterator[None]:
    nested = connection.in_atomic_block
    with transaction.atomic():
        if not nested:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            say(municipality=chain) if chain else say(instance="on")
        yield


@dataclass
class _Walked:
    oldest_unsealed: datetime | None = None


@dataclass
class _Run:
    """A retention rule that was carried out, as its own entry tells."""

    older_than: datetime
    removed: int
    kinds: list[str]
    seen: int = 0


def _walk(result: Verified, runs: "dict[datetime, _Run]", seals: "_Seals", progress: Progress) -> _Walked:
    walked = _Walked()
    previous = ""
    expected = 1
    for number, content_hash, link_hash, entry, municipality, kind, at, pruned_at, text in _stream(
        result.chain, progress
    ):
        if number != expected:
            result.add_finding(
                "number",
                number,
                _("Number %(expected)s is missing; the next one is %(number)s.")
                % {"expected": expected, "number": number},
            )
            previous = ""
        expected = number + 1
        if entry is None:
            result.add_finding(
                "missing", number, _("The entry has been deleted; its place in the chain is left.")
            )
        elif (municipality or 0) != result.chain:
            result.add_finding("chain", number, _("The entry belongs to another municipality."))
        elif pruned_at is not None:
            result.pruned += 1
            _check_pruned(result, number, kind, at, pruned_at, runs)
        elif _sha256(text) != content_hash:
            result.add_finding("content", number, _("What the entry says is not what was written."))
        if (previous or expected == 2) and _sha256(previous + content_hash) != link_hash:
            result.add_finding("link", number, _("The entry does not follow from the one before it."))
        previous = link_hash
        seals.pass_by(number, link_hash)
        if at is not None and number > seals.last_number and walked.oldest_unsealed is None:
            walked.oldest_unsealed = at
    result.number, result.hash = expected - 1, previous
    for moment, run in runs.items():
        if run.seen != run.removed:
            words = {"time": moment.isoformat(), "removed": run.removed, "seen": run.seen}
            result.add_finding(
                "pruned",
                None,
                _("The retention of %(time)s says it removed %(removed)s contents; %(seen)s bear its mark.")
                % words,
            )
    return walked


def _check_pruned(
    result: Verified, number: int, kind: str, at: datetime, pruned_at: datetime, runs: "dict[datetime, _Run]"
) -> None:
    run = runs.get(pruned_at.astimezone(UTC))
    if run is None:
        result.add_finding("pruned", number, _("The contents are gone, but no retention rule removed them."))
        return
    run.seen += 1
    if at >= run.older_than or pruned_at - at < FLOOR or kind not in run.kinds:
        result.add_finding("pruned", number, _("The contents were removed before their time."))


def _check_end(result: Verified, head: ChangeHead | None) -> None:
    number, hash = (head.number, head.hash) if head else (0, "")
    if (number, hash) != (result.number, result.hash):
        words = {"head": number, "number": result.number}
        result.add_finding(
            "head",
            None,
            _(
                "The chain should end with number %(head)s, but its last entry is number %(number)s or another one."
            )
            % words,
        )


def _check_unchained(result: Verified) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_UNCHAINED, [result.chain, MOST_FINDINGS])
        for (entry,) in cursor.fetchall():
            result.add_finding(
                "unchained",
                None,
                _("Entry %(id)s is not part of the chain: it was not written by a change.") % {"id": entry},
            )


@dataclass
class _Seals:
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
                    "seal",
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


def _retention_runs(chain: int) -> dict[datetime, _Run]:
    entries = Change.objects.filter(
        municipality=chain or None, kind=Change.Kind.RETENTION, model="core.change"
    )
    runs = {}
    about: Any
    for about in entries.values_list("after", flat=True):
        try:
            moment, older_than = parse_datetime(about["pruned_at"]), parse_datetime(about["older_than"])
            run = _Run(older_than, about["removed"], about["kinds"]) if older_than else None
        except (KeyError, TypeError, ValueError):
            continue  # not what was written: the walk says so
        if moment and run:
            runs[moment.astimezone(UTC)] = run
    return runs


def _stream(chain: int, progress: Progress) -> Iterator[tuple[Any, ...]]:
    """The chain with its entries from a cursor of the server, so that memory does not grow with the history."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(_STREAM, [chain])
        while rows := cursor.fetchmany(AT_ONCE):
            yield from rows
            progress(len(rows))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
