"""Whether the history is what was written: every hash computed anew, here and not in the database, whose owner is not trusted."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.utils.translation import gettext as _

from samordna.core.guards.entry import entry_text
from samordna.core.models import ChangeHead, HistorySeal
from samordna.core.tenancy import say
from samordna.history.findings import MOST_FINDINGS, Verified
from samordna.history.retention_runs import RetentionRun, check_pruned, retention_runs
from samordna.history.seals_passed import SealsPassed

AT_ONCE = 2_000

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
        at_seals = SealsPassed(result, seals, earlier)
        walked = _walk(result, retention_runs(chain), at_seals, progress)
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


def _walk(
    result: Verified, runs: dict[datetime, RetentionRun], seals: SealsPassed, progress: Progress
) -> _Walked:
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
            check_pruned(result, number, kind, at, pruned_at, runs)
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


def _stream(chain: int, progress: Progress) -> Iterator[tuple[Any, ...]]:
    """The chain with its entries from a cursor of the server, so that memory does not grow with the history."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(_STREAM, [chain])
        while rows := cursor.fetchmany(AT_ONCE):
            yield from rows
            progress(len(rows))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
