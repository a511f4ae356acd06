"""The form that the bullets of a list share: "Skolchef: Utbilda personal, 2025", "Utbilda personal – skolchef, maj 2025".

One bullet alone may mean anything; when most are cut to one pattern, what stands in each place of it is known for all of them.
"""

import re
from collections.abc import Sequence
from itertools import chain, groupby

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.labels.bare_fields import in_brackets, in_last_sentence
from samordna.plandoc.reading.interpret.labels.bare_parts import field_as
from samordna.plandoc.reading.interpret.labels.labelled import Labelled, labelled
from samordna.plandoc.reading.interpret.labels.who_and_when import in_tail, who_and_when
from samordna.plandoc.reading.interpret.lists.list_runs import lines_of_activities, lines_together, text_of
from samordna.plandoc.reading.interpret.lists.named_bullets import named_bullets
from samordna.plandoc.reading.interpret.lists.parted_lists import all_parted
from samordna.plandoc.reading.interpret.lists.spoken_forms import spoken
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.sentences.listed_sentences import told_in
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import Column

_SIGN = r"(?:\s+[–—|•·-]\s+|\s*;\s+)"
_OFTEN = (
    r"(?:(?:minst|högst|cirka|ca\.?|ungefär) )?(?:en|två|tre|fyra|fem|sex|åtta|tio|tolv|\d{1,2}) ?(?:gång(?:er)?|ggr|g) ?"
    r"(?:per|om|i|/) ?\w+"
)
_FORMS = tuple(
    lazily(form, re.DOTALL)
    for form in (
        r"(?P<who>[^:]{2,60}): (?P<action>.+), (?P<time>[^,]+)",
        r"(?P<who>[^:]{2,60}): (?P<action>.+) \((?P<time>[^()]+)\)",
        r"(?P<who>[^:]{2,60}): (?P<action>.+)",
        r"(?P<time>[^:]{3,40}): (?P<action>.+) \((?P<who>[^()]+)\)",
        rf"(?P<action>.+?){_SIGN}(?P<who>[^,]+?)(?:,\s*|{_SIGN})(?P<time>.+)",
        rf"(?P<action>.+?){_SIGN}(?P<time>[^,]+)(?:,\s*|{_SIGN})(?P<who>.+)",
        rf"(?P<action>.+){_SIGN}(?P<who>.+)",
        rf"(?P<action>.+?),?\s+(?P<time>{_OFTEN})(?:,\s+|{_SIGN})(?P<who>[^,]+)",
        r"(?P<action>.+), (?P<who>[^,]+), (?P<time>[^,]+)",
        r"(?P<action>.+), (?P<time>[^,]+), (?P<who>[^,]+)",
    )
)
_LAST_BRACKETS = lazily(r"(?P<said>[^()]+(?:\([^()]*\)[^()]+)*)\((?P<inside>[^()]+)\)", re.DOTALL)
_WHO_IN_BRACKETS = lazily(r"(?P<said>[^()]+?)\s*\((?P<inside>[^(),;:\d]{3,60})\)", re.DOTALL)
_ACTORS = frozenset({Trait.ROLE, Trait.ACTOR, Trait.PARTNER})
_PRESENT = lazily(r"(?!(?:har|var|för|per|hur|inför) )[a-zåäö]+(?:er|ar|år|ör) \S")
_FEWEST = 2
_MOST = 0.6
_HALF = 0.5
_NEARLY_ALL = 0.75
_LONGEST_WHO = 6


def forms_of(pieces: Sequence[Piece]) -> dict[int, Labelled]:
    """What bullets (by id) say in the form of their list; where a list is too short to show one, in that of all lists."""
    runs = [
        list(run) for bullet, run in groupby(pieces, lambda piece: piece.kind is BlockKind.BULLET) if bullet
    ]
    found: dict[int, Labelled] = {}
    for run in (list(chain(*runs)), *runs):
        read = in_one_form(list(map(text_of, run)))
        found |= {id(piece): way for piece, way in zip(run, read, strict=True) if way}
    for run in lines_together(pieces):
        read = in_one_form(list(map(text_of, run)))
        if all(way and (len(way.fields) > 1 or _is_dated(way.before)) for way in read):
            found |= {id(piece): way for piece, way in zip(run, read, strict=True) if way}
    for run in runs:
        if not any(id(piece) in found for piece in run):
            read = named_bullets(list(map(text_of, run)))
            found |= {id(piece): way for piece, way in zip(run, read, strict=True) if way}
    lists = [
        run
        for run in (*runs, *lines_of_activities(pieces))
        if run and not any(id(piece) in found or _is_labelled(piece) for piece in run)
    ]
    told = all_parted([list(map(text_of, run)) for run in lists])
    return found | {
        id(piece): said
        for run, way in zip(lists, told, strict=True)
        for piece, said in zip(run, way, strict=True)
        if said
    }


def _is_dated(text: str) -> bool:
    told = told_in(text)
    return bool(told.starts or told.ends)


def _is_labelled(piece: Piece) -> bool:
    if ":" in piece.text:
        return bool(labelled(piece.text).fields)
    return bool(in_brackets(piece.text).fields or in_last_sentence(piece.text).fields)


def in_one_form(texts: Sequence[str]) -> list[Labelled | None]:
    """What each bullet says of who and when, as the form tells that most of them share; None for those not cut to it."""
    if any(told := spoken(texts)):
        return told
    if all(told := [_in_last_brackets(text) for text in texts]) and len(told) >= _FEWEST:
        return list(told)
    if alone := _alone_in_brackets(texts):
        return [*alone]
    ways = [[in_tail(text) for text in texts], *([_read(form, text) for text in texts] for form in _FORMS)]
    read = max(
        ways,
        key=lambda ways: (_is_shared([way for way in ways if way], len(texts)), _count(ways), _says(ways)),
    )
    if not _is_shared([way for way in read if way], len(texts)):
        return [None] * len(texts)
    if read is not ways[0]:
        return list(read)
    return [way or in_tail(text, known=True) for way, text in zip(read, texts, strict=True)]


def _in_last_brackets(text: str) -> Labelled | None:
    """Who and when, whoever it may be, of a text with nothing but these in the brackets at its end: "Byt lampor (gata och park,
    maj 2027)"."""
    match = _LAST_BRACKETS.fullmatch(text.strip().rstrip("."))
    fields = who_and_when(match["inside"], known=True) if match else []
    return Labelled(match["said"].strip(), fields) if match and fields else None


def _alone_in_brackets(texts: Sequence[str]) -> list[Labelled]:
    """Who alone stands in brackets at the end of every bullet, where half are known to act or more: "(Familj Direkt)"."""
    told = [match for text in texts if (match := _WHO_IN_BRACKETS.fullmatch(text.strip().rstrip(".")))]
    known = [match for match in told if in_brackets(match[0]).fields]
    named = all(_may_act(match["inside"]) and Trait.DEED in traits_of(match["said"]) for match in told)
    if not (_HALF * len(texts) <= len(known) < len(told) == len(texts) and named):
        return []
    return [Labelled(match["said"], [field_as(Column.RESPONSIBLE, match["inside"])]) for match in told]


def _is_shared(told: Sequence[Labelled], of: int) -> bool:
    """Whether a form is that of a list: most bullets have it, and in the place of who stands somebody who acts. Where what is
    done has only a name ("Öppet hus – Biblioteket, maj 2026") each must say when, and nearly all name somebody who acts."""
    actors = sum(1 for way in told if traits_of(_who(way)) & _ACTORS)
    done = sum(1 for way in told if _is_done(way.before, _who(way)))
    dated = all(len(way.fields) > 1 for way in told)
    surely = done >= _MOST * len(told) or (dated and actors >= _NEARLY_ALL * len(told))
    return len(told) >= max(_FEWEST, _MOST * of) and actors >= _HALF * len(told) and surely


def _says(ways: Sequence[Labelled | None]) -> int:
    return sum(len(way.fields) for way in ways if way)


def _count(ways: Sequence[Labelled | None]) -> int:
    return sum(1 for way in ways if way)


def _who(way: Labelled) -> str:
    return next((one.value for one in way.fields if one.column is Column.RESPONSIBLE), "")


def _read(form: re.Pattern[str], text: str) -> Labelled | None:
    match = form.fullmatch(text.strip().rstrip("."))
    said = {name: words.strip() for name, words in match.groupdict().items()} if match else {}
    if not said or not _may_act(said["who"]):
        return None
    if "time" not in said and not _is_done(said["action"], said["who"]):
        return None
    fields = [field_as(Column.RESPONSIBLE, said["who"])]
    if time := said.get("time"):
        if Trait.TIME not in traits_of(time):
            return None
        moment = parse_swedish(time)
        fields.append(field_as(Column.END if moment and "/" not in moment else Column.TIME, time))
    return Labelled(said["action"], fields)


def _is_done(action: str, who: str) -> bool:
    """Whether a text says what is done: it begins as such texts do, or with the verb of the one named before it."""
    return Trait.DEED in traits_of(action) or bool(traits_of(who) & _ACTORS and _PRESENT.match(action))


def _may_act(who: str) -> bool:
    if who.count("(") != who.count(")") or len(sentences_of(who)) > 1:
        return False
    last = who.rpartition(",")[2]
    if last != who and Trait.TIME in traits_of(last.strip()):
        return False
    names = who[:1].isupper() or bool(traits_of(who) & _ACTORS)
    return names and len(who.split()) <= _LONGEST_WHO and not traits_of(who) & {Trait.DEED, Trait.TIME}
