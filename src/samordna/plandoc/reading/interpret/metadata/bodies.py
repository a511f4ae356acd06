"""The bodies of a municipality as plans write them: every committee, board, council and delegation of one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.words.glances import has_any
from samordna.plandoc.reading.interpret.words.small_words import words_of
from samordna.plandoc.vocabulary import BodyKind

_STEM = r"\w+"
_PLACE = r"(?-i:[A-ZÅÄÖ])\w+(?:-(?-i:[A-ZÅÄÖ])\w+)*"
_PLACE_GOES_ON = r"(?:(?<=\w)\s+(?-i:[a-zåäö]){3,}(?=\s*(?:[,;(·|§]|$)))?"
"""The rest of a name of two words, where nothing else can follow: "Stadsdelsnämnden Östra hamnen, 2025-06-03"."""

_COMPOUND = rf"(?:{_STEM}-,?\s+(?:{_STEM}-,?\s+)*(?:och|samt|&)\s+)?"
_QUALITY = r"(?:(?-i:[a-zåäö])\w+(?:ial|isk|lig|bar|al)[ta]?\s+)?"
_ABOUT = (
    r"\s+för\s+(?!kännedom|beslut|godkännande|yttrande|den\b|det\b|att\b|ett?\b|information|behandling|varje|planen|hela|"
    rf"ställnings|uppföljning|fastställ|antagande){_QUALITY}(?-i:[a-zåäö])\w+(?:(?:,\s*\w+)*-?\s+och\s+{_QUALITY}\w+)?"
)
_ADJECTIVE = r"(?:tekniska|sociala|gemensamma|kommunala|lokala|regionala|samlade|kulturella|idrottsliga)\s+"
_QUARTER = r"(?-i:Norra|Södra|Östra|Västra|Inre|Yttre|Övre|Nedre|Nya|Gamla|Stora|Lilla|Mellersta)\s+(?-i:[a-zåäö])\w+s\s+"
"""A part of a town whose own name is no capital: "Östra hamnens stadsdelsnämnd"."""

_OF_QUARTER = (
    rf"(?:stadsdels|kommundels|\w*områdes|\w*distrikts|lokal)nämnden\s+(?:i|för)\s+(?:{_PLACE}\s+)?{_PLACE}\b"
    rf"(?!\s+(?-i:kommun|stad)\b){_PLACE_GOES_ON}"
)
"""A committee called by its part of the town behind it: "Stadsdelsnämnden i Björkdal"."""

_COMMITTEE = (
    rf"{_OF_QUARTER}|"
    rf"(?:(?:{_PLACE}\s+){{1,2}}|{_QUARTER}|(?!respektive|deras|vars)\w{{3,}}s\s+)stadsdelsnämnd(?:en)?|stadsdelsnämnden(?:\s+{_PLACE}){{0,2}}{_PLACE_GOES_ON}|"
    rf"(?:stadsdels|\w*områdes|\w*distrikts|lokal|kommundels|bydels)nämnd(?:en)?(?:\s+{_PLACE}){{1,2}}|nämnden\s+{_PLACE}\s+och\s+{_QUALITY}(?-i:[a-zåäö])\w+|"
    rf"(?:{_PLACE}\s+){{0,2}}gemensamma\s+\w+nämnd|"
    rf"(?:{_ADJECTIVE})?nämnden{_ABOUT}|(?:gemensamma\s+)?{_COMPOUND}[\w-]*\w{{2}}(?<!stadsdels)nämnden|{_ADJECTIVE}nämnden"
)
_PART_OF_BODY = (
    rf"(?:(?:tekniska\s+|sociala\s+|\w+)(?:nämndens|styrelsens|fullmäktiges)\s+(?:\w*utskott(?:{_ABOUT})?|presidium)|{_COMPOUND}\w{{3,}}utskottet|(?:sociala\s+)utskottet|utskottet{_ABOUT}|(?:{_STEM}-\s+og\s+)?\w{{3,}}(?<!økonomi)udvalget|{_COMPOUND}\w{{3,}}beredningen|"
    rf"beredningen{_ABOUT}|(?:förbunds)?direktionen(?:\s+för\s+(?:{_PLACE}\s+)?\w+förbund(?:et)?)?|(?:{_PLACE}\s+)?{_PLACE}s\s+direktion)"
)
_BOARD = (
    rf"(?:{_PLACE}\s+){{1,2}}kommunstyrelse(?=\s+(?:den\b|\d|\())|"
    r"(?:kommun|bolags|förbunds|region|stadsdels)styrelsen|styrelsen\s+för\s+(?-i:(?:AB\s+)?[A-ZÅÄÖ])\w+(?:\s+(?-i:AB)\b)?|"
    r"styrelsen\s+för\s+[a-zåäö]\w+(?:\s+och\s+\w+)?(?:\s+(?-i:AB)\b)?"
)
_ENGLISH = r"(?!The\b)(?:(?-i:[A-Z])[a-z]+\s+(?:and\s+)?){1,4}(?-i:C)ommittee"
_ADVISORY = (
    r"(?:(?!Kommunens|Stadens|Vårt|Polisens|Regionens|Länets)(?-i:[A-ZÅÄÖ])\w+s\s+)?(?:lokala\s+)?brottsförebyggande\s+råd(?:et)?|"
    r"trygghetsråd(?:et)?|brottsförebyggarråd(?:et)?|folkhälsoråd(?:et)?|"
    rf"säkerhetsråd(?:et)?|kommundelsråd(?:et)?|rådet{_ABOUT}"
)
_NAMES: tuple[tuple[BodyKind, str], ...] = (
    (BodyKind.COMMITTEE, _PART_OF_BODY),
    (
        BodyKind.COUNCIL,
        r"(?:municipal|city|town|county)\s+council|kommunestyret|bystyret|byrådet|kommunalbestyrelsen|kommunfullmäktige|stadsfullmäktige|regionfullmäktige|förbundsfullmäktige|full\s+council",
    ),
    (
        BodyKind.EXECUTIVE_BOARD,
        rf"{_BOARD}|formannskapet|økonomiudvalget|stadsstyrelsen|cabinet|(?:municipal\s+)?executive\s+board",
    ),
    (BodyKind.COMMITTEE, rf"{_COMMITTEE}|{_ENGLISH}"),
    (BodyKind.OTHER, rf"{_ADVISORY}|community\s+safety\s+partnership"),
)
_SHORT = {"KF": BodyKind.COUNCIL, "KS": BodyKind.EXECUTIVE_BOARD}
_ANY = lazily(
    rf"(?<![\w-])(?:{'|'.join(f'(?P<k{number}>{words})' for number, (_, words) in enumerate(_NAMES))}|"
    r"(?P<short>K[FS]\b(?![ /:-]?\d{4}[/:-]\d{1,6}(?!-?\d)))|(?P<bare>(?:stadsdels)?nämnden))(?:s\b|\b)",
    re.IGNORECASE,
)
_PARTS = words_of(
    "nämnd styrelse fullmäktige utskott råd beredning direktion kf ks council cabinet board partnership committee styret "
    "formannskap udvalg"
)
"""A part of every name: most lines have none, and need no closer look."""

_NOT_NAMES = lazily(
    r"(?:varje|respektive|berörda?|ansvariga?|annan|andra|alla|samtliga|övriga|fack|någon|egna|aktuella)[\s-]*(?:stadsdels)?nämnd",
    re.IGNORECASE,
)
_LINE_END = lazily(r"(?<=\w)[-\u2010\u00ad]\s*\n\s*(?!(?:och|samt|eller)\b)(?=[a-zåäö])")


@dataclass(frozen=True, slots=True)
class Body:
    """A body that is named. ``bare`` when it is only "nämnden": whichever one the plan is about."""

    name: str
    kind: BodyKind
    start: int
    end: int
    bare: bool = False
    genitive: bool = False


def joined(text: str) -> str:
    """Words that a line break has parted, whole again: "utbild-⏎ningsnämnden"."""
    return _LINE_END.sub("", text)


def bodies_in(text: str) -> Iterator[Body]:
    if not has_any(text, _PARTS):
        return
    for match in _ANY.finditer(text):
        name, kind = match[0], BodyKind.COMMITTEE
        if _NOT_NAMES.match(name) or (match["short"] and not match["short"].isupper()):
            continue
        genitive = name.lower().endswith(("ens", "ets", "iges", "nämnds"))
        name = _as_written(" ".join((name[:-1] if genitive else name).split()))
        if match["short"]:
            kind = _SHORT[match["short"]]
        else:
            kind = next((k for number, (k, _) in enumerate(_NAMES) if match[f"k{number}"]), kind)
        bare = bool(match["bare"]) or name.lower() == "stadsdelsnämnden"
        yield Body(name, kind, match.start(), match.end(), bare, genitive)


def _as_written(name: str) -> str:
    """A name in capitals as a name is written in a sentence."""
    if not name.isupper() or len(name) <= len("KS"):
        return name
    words = name.capitalize().split()
    if words[-1].startswith("stadsdelsnämnd"):
        words[:-1] = [word.title() for word in words[:-1]]
    return " ".join(words)


def same_body(one: str, other: str) -> bool:
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    plain = re.sub(r"(?<=nämnden) (?:i|för)(?= )|[\s-]+", "", name.casefold())
    return re.sub(r"(?:en|et)$", "", plain)
