"""Which parts of the plan a passage of the file has become, and whether they hold all its words.

This is what makes reading lose nothing: a passage leaves the running text only when the parts that were read from it, with
what was noted or left out for a reason, hold every word of it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from pydantic import BaseModel

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import FilePlace
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, Reading
from samordna.plandoc.reading.interpret.words.small_words import words_of
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.schema import ABOUT_ITEM, Item, PlanDocument

_WORD = lazily(r"[^\W_]+")
_BULLET = lazily(r"^[•·▪–-]\s+")
_NOTHING: Counter[str] = Counter()
_JOINING = words_of("och samt and")
"""Words that part the members of a list, which the list itself does without."""


def words_in(text: str) -> list[str]:
    return _WORD.findall(text.replace("\u00ad", "").casefold())


@dataclass
class Claim:
    """A part of the plan with everything it says; ``area`` is the list it is in, ``whole`` how often a cell or a paragraph that
    it was read from says one of its texts and nothing else."""

    area: str
    item: Item
    noted: list[str]
    used: Counter[str] = field(default_factory=Counter)
    """The words that a passage has had of it, where no other may have them again."""
    whole: Counter[str] = field(default_factory=Counter)

    @cached_property
    def texts(self) -> Counter[str]:
        return Counter([*_strings(self.item), *self.noted])

    def beyond(self, texts: list[str]) -> Counter[str]:
        """The words of ``texts`` that the part does not hold. What it says once holds what is said once, and a text that one
        passage says whole holds no word of another."""
        own: Counter[str] = Counter()
        said: Counter[str] = Counter()
        for text in texts:
            if own[text] < self.texts[text]:
                own[text] += 1
            else:
                said.update(words_in(text))
        if not said:
            return said
        free = (
            text
            for text, times in self.texts.items()
            for _ in range(times - max(own[text], self.whole[text]))
        )
        held = Counter(words_in("\n".join(free)))
        return said - (held - self.used if self.used else held)

    def use(self, texts: list[str]) -> None:
        """Let no other passage have the words of this one; those of a text that it says whole none other can have anyhow."""
        others = (text for text in texts if " ".join(text.split()) not in self.whole)
        self.used.update(word for text in others for word in words_in(text))


class Claims:
    def __init__(self, document: PlanDocument, pieces: Iterable[Piece], reading: Reading) -> None:
        self._reading = reading
        self._at: dict[Spot, list[Claim]] = defaultdict(list)
        self.all: list[Claim] = []
        for area, item in document.items():
            claim = Claim(area, item, [said.words for said in reading.said.get(item.id, [])])
            self.all.append(claim)
            for spot in dict.fromkeys(reading.origins.get(item.id, [])):
                self._at[spot].append(claim)
        self._left_out: dict[FilePlace, Counter[str]] = defaultdict(Counter)
        for left in reading.left_out:
            self._left_out[left.place].update(words_in(left.text))
        for piece in pieces:
            self._say_whole([piece.text], piece.spots, piece.place)
            for row in piece.rows:
                self._say_whole(row.cells, row.spots, row.place)

    def _say_whole(self, texts: list[str], spots: list[Spot], place: FilePlace) -> None:
        """Note the texts that a passage says whole of the parts that were read from it, but those that were left out of it, which
        need no part."""
        claims, left = self.at(spots), self.left_out(place)
        for text in texts if claims else ():
            said, words = " ".join(text.split()), Counter(words_in(text))
            if words <= left:
                left = left - words
                continue
            for claim in claims:
                claim.whole.update([said] if said in claim.texts else [])

    def at(self, spots: list[Spot]) -> list[Claim]:
        """The parts that were read from any of the spots; those of a table's row are not those of the whole table."""
        found = (claim for spot in spots for claim in self._at.get(spot, []))
        return list({id(claim): claim for claim in found}.values())

    def missing(self, texts: list[str], claims: list[Claim], place: FilePlace) -> Counter[str]:
        """The words of ``texts`` that neither the parts hold nor were left out at the place, which is then used up."""
        return self.kept(beyond(texts, claims), place)

    def left_out(self, place: FilePlace) -> Counter[str]:
        """The words that were left out at a place and are not used up; to be looked at, not changed."""
        return self._left_out.get(place, _NOTHING)

    def kept(self, rest: Counter[str], place: FilePlace) -> Counter[str]:
        """The words of ``rest`` that were not left out at the place, which is then used up.

        A passage that stays uses up nothing: its place may be another passage's too.
        """
        if not rest or place not in self._left_out:
            return rest
        pool = self._left_out[place]
        known = rest & pool
        if known == rest:
            self._left_out[place] = pool - known
        return rest - known


def beyond(texts: list[str], claims: list[Claim]) -> Counter[str]:
    """The words that no single part holds as often as they are said; where they are held, words that join a list do not count."""
    if not claims:
        return Counter(word for text in texts for word in words_in(text))
    lines, shared = _by_line(_apart(texts, claims), claims)
    plain = [one for text in shared if (one := " ".join(text.split()))]
    if not plain:
        return Counter()
    rest = claims[0].beyond([*lines[0], *plain])
    for claim, own in zip(claims[1:], lines[1:], strict=True):
        if not rest:
            break
        rest &= claim.beyond([*own, *plain])
    return Counter() if rest.keys() <= _JOINING else rest


def _by_line(texts: list[str], claims: list[Claim]) -> tuple[list[list[str]], list[str]]:
    """The lines of each part, where a text has as many as there are parts and each holds one of them; and the other texts. A word
    that two lines share is then said once in each."""
    lines: list[list[str]] = [[] for _ in claims]
    shared = []
    for text in texts:
        told = [line for line in text.splitlines() if line.strip()]
        if len(told) == len(claims) > 1 and not any(
            claim.beyond([line]) for claim, line in zip(claims, told, strict=True)
        ):
            for own, line in zip(lines, told, strict=True):
                own.append(line)
        else:
            shared.append(text)
    return lines, shared


def _apart(texts: list[str], claims: list[Claim]) -> list[str]:
    """The texts that no part says as they stand. Parts that share a row have a cell each, or lines of one, which may share a
    word."""
    if len(claims) == 1:
        return texts
    free: Counter[str] = Counter()
    for claim in claims:
        free.update(claim.texts)
    rest = []
    for text in texts:
        said = [" ".join(text.split())]
        if free[said[0]] < 1:
            said = [_BULLET.sub("", " ".join(line.split())) for line in text.splitlines() if line.strip()]
            if any(free[line] < times for line, times in Counter(said).items()):
                said = _one_after_the_other(" ".join(said), free)
            if not said:
                rest.append(text)
                continue
        free.subtract(said)
    return rest


def _one_after_the_other(text: str, free: Counter[str]) -> list[str]:
    """What parts say of which a text is made, where it is nothing but that: cells of several lines, or a line, for each part."""
    said: Counter[str] = Counter()
    while text:
        fits = (
            one
            for one, times in free.items()
            if one and times > said[one] and text.startswith(one) and text[len(one) :][:1] in ("", " ")
        )
        longest = max(fits, key=len, default="")
        if not longest:
            return []
        said[longest] += 1
        text = text[len(longest) :].lstrip()
    return list(said.elements())


def _strings(value: object) -> Iterator[str]:
    match value:
        case Enum():
            return
        case str():
            yield " ".join(value.split())
        case BaseModel():
            for name, one in value.__dict__.items():
                if one is None or name in ABOUT_ITEM:
                    continue
                if type(one) is str:
                    yield " ".join(one.split())
                else:
                    yield from _strings(one)
        case list() | tuple():
            for one in value:
                yield from _strings(one)
