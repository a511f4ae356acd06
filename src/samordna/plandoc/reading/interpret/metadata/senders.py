"""Who sends the plan, as far as the whole text tells by whom it speaks of most."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.metadata.bare import ADMINISTRATION, MUNICIPALITY, ONLY_TOLD, named
from samordna.plandoc.reading.interpret.metadata.bodies import Body, bodies_in
from samordna.plandoc.reading.interpret.metadata.owners import as_in_text
from samordna.plandoc.reading.interpret.metadata.standing import FoundFact, Standing
from samordna.plandoc.reading.interpret.pieces.pieces import Piece

_LOWER_ADMINISTRATION = lazily(
    r"\b(?P<name>(?:(?:[A-ZÅÄÖ]?[a-zåäö]+-,\s+)?[A-ZÅÄÖ]?[a-zåäö]+-\s+och\s+)?[a-zåäö]{3,}förvaltningen)s?\b"
)
_HELPS = lazily(
    r"(?:tillsammans med|i (?:samverkan|samarbete|dialog) med|ihop med|stöd av|hjälp av)\s+$", re.IGNORECASE
)
_DOES = lazily(
    r"\s+(?:ska|skall|(?!har\b|är\b|består\b|omfattar\b|ansvarar\b|arbetar\b)[a-zåäö]+(?:ar|er|år|ör))\s+\S"
)
_ANSWERS = lazily(r"\bansvar(?:ig|iga)?(?:\s+är)?\s*:?\s*$", re.IGNORECASE)
_AMONG_BEFORE = lazily(r"(?:förvaltning(?:en)?|kontor(?:et)?)(?:,|/|\s+(?:och|samt))\s*$", re.IGNORECASE)
_AMONG_AFTER = lazily(
    r"(?:,|/|,?\s+(?:och|samt))\s*(?:[a-zåäö]+-\s*(?:,|och)\s+)*[a-zåäö]+\s?[a-zåäö]*(?:förvaltning(?:en)?|kontor(?:et)?)\b",
    re.IGNORECASE,
)
"""Offices that stand beside each other: a plan that holds for several of them is no more of the first."""

_STEM = lazily(r"(?:s?förvaltning|s?kontor)\w*$")


def senders_of(pieces: list[Piece], administration: str | None) -> Iterator[FoundFact]:
    """The municipality and the administration named most, but for who does what is to be done; a board only if it is theirs or
    the only one there is."""
    texts = [piece for piece in pieces if piece.kind is not BlockKind.TABLE]
    if municipality := _most_named(MUNICIPALITY, texts):
        yield _found("municipality", named(municipality[0]), Standing.NAMED_OFTEN, municipality[1])
    telling = [piece for piece in texts if not (piece.taken or piece.says_who)]
    if office := _most_named(ADMINISTRATION, telling) or _most_named(_LOWER_ADMINISTRATION, telling):
        name = office[0][0].upper() + office[0][1:]
        yield _found("administration", name, Standing.NAMED_OFTEN, office[1])
        administration = administration or name
    yield from _boards(texts, administration)


def _most_named(pattern: re.Pattern[str], pieces: list[Piece]) -> tuple[str, Piece] | None:
    """The name that is told most, and not only where somebody acts or helps: the plan of a municipality has many such."""
    told = [(match, piece) for piece in pieces for match in pattern.finditer(piece.text)]
    names = Counter(match["name"] for match, _ in told)
    listed = {
        id(piece)
        for pair in pairwise(pieces)
        if all(_is_whole(pattern, one) for one in pair)
        for piece in pair
    }
    owning = {
        match["name"]
        for match, piece in told
        if not (_only_acts(match) or _is_among(match) or id(piece) in listed)
    }
    name = next((name for name, _ in names.most_common() if name in owning), None)
    return (name, next(piece for piece in pieces if name in piece.text)) if name else None


def _is_whole(pattern: re.Pattern[str], piece: Piece) -> bool:
    return pattern.fullmatch(piece.text.strip()) is not None


def _is_among(match: re.Match[str]) -> bool:
    """Whether words name one of several offices beside each other."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    return _AMONG_BEFORE.search(before) is not None or _AMONG_AFTER.match(after) is not None


def _only_acts(match: re.Match[str]) -> bool:
    """Whether words name somebody who does something, or answers for it, or with whom it is done."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    led = _HELPS.search(before) or _ANSWERS.search(before)
    return led is not None or _DOES.match(after) is not None


def _boards(pieces: list[Piece], administration: str | None) -> Iterator[FoundFact]:
    mentions = [
        (body, piece)
        for piece in pieces
        for body in bodies_in(piece.text)
        if not body.bare and not body.name.isupper()
    ]
    stem = _STEM.sub("", (administration or "").lower())
    own = [(body, piece) for body, piece in mentions if stem and body.name.lower().startswith(stem)]
    if own:
        yield _found("board", as_in_text(own[0][0]), Standing.LIKE_THE_SENDER, own[0][1])
        return
    acting = [(as_in_text(body), piece) for body, piece in mentions if _acts(body, piece)]
    if len(acting) > 1 and len({name.lower() for name, _ in acting}) == 1:
        yield _found("board", acting[0][0], Standing.ONLY_ONE, acting[0][1])


def _acts(body: Body, piece: Piece) -> bool:
    """Whether a body is more than somebody who is told of the work."""
    sentence = piece.text[: body.start].rsplit(". ", 1)[-1]
    return "råd" not in body.name.lower() and not ONLY_TOLD.search(sentence)


def _found(field: str, value: str, standing: Standing, piece: Piece) -> FoundFact:
    return FoundFact(field, value, standing, "", piece.place, piece.spots)
