"""What is done, out of a sentence that also says who and when: "Senast i maj 2025 ska skolchefen TA FRAM EN RUTIN"."""

import re
from typing import NamedTuple

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.grammar.infinitives import begins_deed, begins_state, infinitive_at
from samordna.plandoc.reading.interpret.sentences.deed_edges import DONE, helped_before, helped_behind_verb

_SHALL = lazily(
    r"\s(?:ska|skall|kommer\s+att|(?:får|har(?:\s+fått)?)\s+(?:i\s+uppdrag|(?:till|i)\s+uppgift)\s+att|avser\s+att|"
    r"(?:åtar|har\s+åtagit)\s+sig\s+att|har\s+lovat\s+att|"
    r"har\s+ansvar(?:et)?\s+för\s+att)\s",
    re.IGNORECASE,
)
_EDGE = " ,"
_NEXT = lazily(r"(?:,\s+(?:och\s+|samt\s+)?|\s+(?:och|samt)\s+)(?P<again>att\s+)?")
_VERB = lazily(
    r"(?:ut|in|an|av|upp|om|över|för|ned|till|samman|med|vidare)?(?:\w{2,}era|bilda|ta|ge|öppna|starta|föra|lägga|ställa|bjuda|hålla|"
    r"skriva|utse|skapa|bygga|sätta|besöka|följa|rätta|handla|samla|sprida|göra|ordna|utveckla|stärka|öka|minska|söka|kalla|köpa|testa|"
    r"pröva|prova|öva|rusta|leda|delta|dela|använda|anlägga|byta|måla|anmäla|städa|röja|låsa|stänga|flytta|mäta|reda|värdera|"
    r"redovisa|förbättra|förstärka|säkra|träna|stödja|stötta|hjälpa|vägleda|träffa|möta|lyssna|fråga|bevilja|teckna|ringa|"
    r"visa|sända|skicka|kartlägga|tydliga|välja|hämta|riva|plantera|belysa|lysa)"
)
"""Infinitives of what plans do; a word that only ends like one may be of another kind ("vuxna")."""

_BY_THEN = lazily(
    rf"(?:,\s*|\s+)(?:(?:{DONE}\s+)?(?:senast(?:\s+(?:i|under|den))?|till(?:\s+och\s+med)?|före|innan)|(?<=,\s){DONE}(?:\s+i)?)\s+"
    r"(?:utgången\s+av\s+)?(?P<time>[^,;]{4,30})$"
)
"""By when, at the end of what is done."""

_FROM_THEN = lazily(
    r"(?:,\s*|\s+)(?:från(?:\s+och\s+med)?|med\s+start|första\s+gången|fr\.?\s?o\.?\s?m\.?)\s+(?P<time>[^,;]{4,30})$"
)
_TOGETHER = lazily(
    r",\s+(?:tillsammans|ihop|gemensamt|i\s+(?:samverkan|samarbete))\s+med\s+(?P<who>[^.;]{3,60})$"
)
_MONTH = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_MONTHS = lazily(rf"i\s+(?:{_MONTH})(?:(?:,|\s+och)\s+(?:{_MONTH}))*(?:\s+20\d\d)?", re.IGNORECASE)
_MOST_BEFORE = 14
_ACTORS = frozenset({Trait.ROLE, Trait.ACTOR, Trait.PARTNER})
_FEWEST_DEEDS = 3


def deed_in(sentence: str, who: str | None) -> str | None:
    """What is done; None where the words before it say more than ``who`` and when."""
    if not who:
        return None
    sentence = re.sub(
        rf"\b(?:kommer|avser|planerar)\s+{re.escape(who)}\s+att\b", f"ska {who}", sentence, count=1
    )
    shall = _SHALL.search(sentence)
    if not shall:
        return None
    deed = sentence[shall.end() :]
    words = (helped.deed if (helped := helped_before(deed)) else deed).split()
    at = 0 if begins_deed(" ".join(words)) else infinitive_at(words) or _behind_times(words)
    if at is None:
        return None
    deed = " ".join(words[at:]).removeprefix("att ").rstrip(".")
    around = [sentence[: shall.start()], " ".join(words[:at])]
    plain = all(_is_who_or_when(part, who) for part in around)
    return (
        f"{deed[0].upper()}{deed[1:]}" if plain and begins_deed(deed) and not deed.startswith("ha ") else None
    )


class Deed(NamedTuple):
    """What is done, without what its end says of when and with whom."""

    action: str
    starts: str | None = None
    ends: str | None = None
    others: str | None = None


def parted(deed: str) -> Deed:
    """What is done, apart from by when, from when and with whom at its end: "arrangera läger till 2027-05-15"."""
    together = _TOGETHER.search(deed)
    others = together["who"] if together and traits_of(together["who"]) & _ACTORS else None
    action = deed[: together.start()] if together and others else deed
    ends, starts = (_time_in(form.search(action)) for form in (_BY_THEN, _FROM_THEN))
    edge = (_BY_THEN if ends else _FROM_THEN).search(action) if ends or starts else None
    action = action[: edge.start()] if edge else action
    return Deed(action, None if ends else starts, ends.rpartition("/")[2] if ends else None, others)


def helpers_of(sentence: str) -> str | None:
    """With whom somebody does what a sentence tells, where it says so before what that is."""
    shall = _SHALL.search(sentence)
    helped = helped_before(sentence[shall.end() :]) if shall else None
    return helped.others if helped else None if shall else helped_behind_verb(sentence)


def _time_in(match: re.Match[str] | None) -> str | None:
    return parse_swedish(match["time"]) if match else None


def deeds_in_a_row(deed: str) -> list[str]:
    """The deeds that a sentence lists in a row: "utbilda personal, ta fram en rutin och starta en grupp", two of them where "att"
    stands before the second too; else the one it is."""
    parts: list[str] = []
    at = again = 0
    for border in _NEXT.finditer(deed):
        rest = deed[border.end() :]
        following = rest.split(maxsplit=1)
        done = _VERB.fullmatch(following[0]) if len(following) > 1 else None
        if len(following) > 1 and border["again"] and (done or begins_deed(rest) or begins_state(rest)):
            again += 1
        elif not done or " " not in deed[at : border.start()]:
            continue
        parts.append(deed[at : border.start()])
        at = border.end()
    parts.append(deed[at:])
    enough = len(parts) >= _FEWEST_DEEDS or again == len(parts) - 1 > 0
    whole = enough and all(" " in part for part in parts)
    return [f"{part[0].upper()}{part[1:]}" for part in parts] if whole else [deed]


def _is_who_or_when(words: str, who: str) -> bool:
    rest = words.replace(who, "", 1).strip(_EDGE)
    return not rest or parse_swedish(rest) is not None or _are_times(rest)


def _behind_times(words: list[str]) -> int | None:
    """Where the deed begins behind times that commas part: "ska två gånger om året, i april och oktober, RAPPORTERA"."""
    return next(
        (
            at
            for at in range(2, min(_MOST_BEFORE, len(words)))
            if words[at - 1].endswith(",")
            and begins_deed(" ".join(words[at:]))
            and _are_times(" ".join(words[:at]))
        ),
        None,
    )


def _are_times(text: str) -> bool:
    parts = [part.strip(_EDGE) for part in text.split(",") if part.strip(_EDGE)]
    return bool(parts) and all(Trait.TIME in traits_of(part) or _MONTHS.fullmatch(part) for part in parts)
