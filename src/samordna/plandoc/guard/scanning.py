"""One pass of every finder over a text, and one answer where their findings overlap."""

from collections.abc import Iterable, Iterator

from samordna.plandoc.guard.accounts import find_accounts
from samordna.plandoc.guard.addresses import find_addresses
from samordna.plandoc.guard.asked_views import find_asked_views
from samordna.plandoc.guard.birth_dates import find_birth_dates
from samordna.plandoc.guard.emails import find_emails, may_hold_mail
from samordna.plandoc.guard.flats import find_flats
from samordna.plandoc.guard.folding import Folded
from samordna.plandoc.guard.gathered_views import find_gathered_abroad, find_gathered_views
from samordna.plandoc.guard.handles import find_handles
from samordna.plandoc.guard.hits import FoldedHit, Hit, HitKind
from samordna.plandoc.guard.identity_abroad import SIGNS as OF_NUMBERS_ABROAD
from samordna.plandoc.guard.identity_abroad import find_abroad
from samordna.plandoc.guard.instructions import find_register_instructions, whole_of
from samordna.plandoc.guard.known import NOTHING_KNOWN, KnownWords
from samordna.plandoc.guard.names import OF_NAMES, find_names
from samordna.plandoc.guard.numbers import find_numbers
from samordna.plandoc.guard.told_views import find_told_views
from samordna.plandoc.guard.vehicles import find_vehicles
from samordna.plandoc.guard.word_signs import (
    ACCOUNT,
    ASKED,
    BELIEF,
    DIGIT,
    GATHERING,
    GATHERING_ABROAD,
    MAIL,
    NUMBER_OF_SOMEBODYS,
    NUMBER_WORD,
    VIEW,
)

_STRONGEST_FIRST = (
    HitKind.IDENTITY_NUMBER,
    HitKind.PROFILE_LINK,
    HitKind.EMAIL,
    HitKind.PHONE,
    HitKind.HANDLE,
    HitKind.ADDRESS,
    HitKind.NAME,
    HitKind.REGISTER_INSTRUCTION,
)
_SHORTEST_BEHIND_DOT = 2
"""In every link more stands behind a full stop, and in few sentences."""
_RANK = {kind: rank for rank, kind in enumerate(_STRONGEST_FIRST)}


def scan(text: str, *, public_numbers: Iterable[str] = (), known: KnownWords = NOTHING_KNOWN) -> list[Hit]:
    """Every finding in ``text``, in order of place.

    ``public_numbers`` are a municipality's own phone numbers (or the beginnings of them) that may stand in a plan;
    ``known`` are words that it has said are no persons, and its numbers and mail domains.
    Where two findings overlap the stronger stays, but an instruction to register people stays beside what it holds.
    """
    folded = Folded(text)
    found = [(folded, one) for one in _found(folded, public_numbers, known)]
    if "<" in text:
        with_tags = Folded(text, drop_tags=False)
        found += [(with_tags, one) for one in _found(with_tags, public_numbers, known)]
    return _without_overlaps([_hit(text, *one) for one in found]) if found else []


def _found(folded: Folded, public_numbers: Iterable[str], known: KnownWords) -> Iterator[FoldedHit]:
    """Most texts have no sign of some kinds: there their finders are not called at all."""
    whole = whole_of(folded.lower)
    signs = whole.marks
    if signs & (DIGIT | NUMBER_WORD):
        yield from find_numbers(folded.text, signs, (*public_numbers, *known.numbers))
    if signs & DIGIT and signs & OF_NUMBERS_ABROAD:
        yield from find_abroad(folded.text, folded.lower)
    if signs & DIGIT:
        yield from find_addresses(folded.text, folded.lower, signs, known)
    if signs & DIGIT and signs & NUMBER_OF_SOMEBODYS:
        yield from find_flats(folded.text, folded.lower, known)
        yield from find_vehicles(folded.text, folded.lower)
        yield from find_birth_dates(folded.lower)
    if folded.has_capitals or signs & OF_NAMES:
        yield from find_names(folded.text, folded.lower, signs, known, has_capitals=folded.has_capitals)
    yield from find_register_instructions(folded.lower, folded.text, whole)
    if signs & VIEW:
        yield from find_told_views(folded.lower)
    if signs & BELIEF and signs & ASKED:
        yield from find_asked_views(folded.lower)
    if signs & GATHERING:
        yield from find_gathered_views(folded.lower)
    if signs & GATHERING_ABROAD:
        yield from find_gathered_abroad(folded.lower)
    if signs & MAIL and may_hold_mail(folded.lower):
        yield from find_emails(folded.lower, known.domains, known.plain_words)
    if folded.text.find(".", 0, -_SHORTEST_BEHIND_DOT) >= 0:
        yield from find_accounts(folded.text)
    if signs & ACCOUNT or "@" in folded.lower or "u/" in folded.lower:
        yield from find_handles(folded.lower, signs, known.plain_words)


def _hit(source: str, folded: Folded, hit: FoldedHit) -> Hit:
    start, end = folded.source_span(hit.start, hit.end)
    return Hit(hit.kind, source[start:end], start, end, hit.blocking)


def _without_overlaps(hits: list[Hit]) -> list[Hit]:
    """The stronger of two overlapping findings, of two of the same kind the one that began first, and of two alike what stops."""
    if len(hits) == 1:
        return hits
    taken: dict[bool, list[Hit]] = {True: [], False: []}
    ranked = sorted(hits, key=lambda hit: (hit.start, _RANK[hit.kind], -hit.end, not hit.blocking))
    for hit in ranked:
        layer = taken[hit.kind is HitKind.REGISTER_INSTRUCTION]
        while layer and hit.start < layer[-1].end and _is_stronger(hit, layer[-1]):
            layer.pop()
        if not layer or hit.start >= layer[-1].end:
            layer.append(hit)
    return sorted(taken[True] + taken[False], key=lambda hit: (hit.start, hit.end))


def _is_stronger(hit: Hit, other: Hit) -> bool:
    return _RANK[hit.kind] < _RANK[other.kind]
