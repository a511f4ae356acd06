"""The labels with which a plan tells of itself: "Diarienummer", "Gäller till", "Dokumentansvarig"."""

import re
from functools import cache, lru_cache

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.metadata.label import Label
from samordna.plandoc.reading.interpret.words import neighbours
from samordna.plandoc.reading.interpret.words.plan_words import THE_PLAN
from samordna.plandoc.reading.interpret.words.small_words import words_of

_WORDS: dict[Label, str] = {
    Label.TITLE: (
        "plan|planens namn|ämne|subject|rubrik|styrdokument|dokumentnamn|"
        "dokumentets namn|titel|dokumenttitel|dokumentets titel|namn på dokument|namn|title|document title"
    ),
    Label.MUNICIPALITY: "kommun|municipality",
    Label.BOARD: (
        "nämnd|ansvarig nämnd|ansvarig nämnd/styrelse|styrelse/nämnd|nämnd/styrelse|ägande nämnd|beslutande nämnd|"
        "politiskt ansvarig|politiskt ansvar|huvudman|board|committee"
    ),
    Label.ADMINISTRATION: (
        "förvaltning|ansvarig förvaltning|förvaltning/avdelning|avdelning/förvaltning|förvaltning/enhet|gäller förvaltning|"
        "gäller för förvaltning|berörd förvaltning|avser förvaltning|omfattar förvaltning|administration"
    ),
    Label.REGISTRY_NUMBER: (
        "dnr|d.nr|diarienummer|diarienr|ärende-id|ärendebeteckning|ärende nr|dok.nr|"
        "dokumentnr|diariefört|ärendenummer|ärendenr|dokumentnummer|ärende|vår beteckning|beteckning|"
        "registreringsnummer|diarieföringsnummer|dnr/beteckning|registry number|reg. no.|reg. no|reference"
    ),
    Label.VERSION: (
        "version|utgåva|rev|rev nr|versionsnummer|version nr|versionsnr|version/utgåva|edition|dokumentversion|planversion|"
        "ny version|senaste version|aktuell version|gällande version|uppdaterad version|reviderad version|denna version"
    ),
    Label.ADOPTED: (
        "beslutsdatum|beslutsdag|datum för beslut|antagningsdatum|fastställelsedatum|datum för fastställande|datum för antagande|"
        "date adopted|adopted"
    ),
    Label.PERIOD: (
        "giltighetstid|giltighet|år|gäller|gäller för|period|planperiod|gäller år|gäller period|gäller perioden|gäller under|"
        "giltighetsperiod|avtalsperiod|avtalstid|programperiod|planeringsperiod|"
        "giltig|avser|omfattar|planen omfattar|avser år|avser kalenderår|avser period|avser perioden|valid|period of validity|"
        f"{'|'.join(neighbours.PERIOD)}"
    ),
    Label.FROM: "gäller från|giltig från|gäller fr.o.m.|gäller fr.o.m|gäller fr o m|gäller från och med|giltig från och med|"
    "giltig fr.o.m.|valid from",
    Label.UNTIL: (
        "gäller till|giltig till|gäller t.o.m.|gäller t.o.m|gäller t o m|gäller till och med|giltig t.o.m.|giltig t.o.m|"
        "giltig till och med|gäller längst till|upphör att gälla|upphör|sista giltighetsdag|valid until|valid to"
    ),
    Label.REVISION: (
        "uppföljning och revidering|revidering och uppföljning|"
        "nästa revidering|revideras|revidering|revideras senast|uppdateras senast|ses över senast|"
        "revideras nästa gång|uppdateras|ses över|omarbetas|aktualitetsprövas|"
        "aktualitetsprövning|aktualiseras|aktualiseras senast|aktualisering|nästa aktualisering|nästa översyn|nästa uppdatering|"
        f"nästa genomgång|ska revideras|{'|'.join(neighbours.NEXT_REVISION)}|next revision|next review|review date"
    ),
    Label.FIRST_FOLLOW_UP: "första uppföljning|första uppföljningen|first follow-up",
    Label.RESPONSIBLE: (
        "ansvarig för revidering|dokumentansvarig|planägare|planansvarig|"
        "ansvarig för dokumentet|dokumentägare|ansvarig|ansvarig för revideringen|"
        "ansvarig för uppföljning och revidering|ansvarig för revidering och uppföljning|ansvarig för planen|"
        "revideringsansvarig|dokumentansvarig funktion|ansvarig för uppföljning|document owner|owner|responsible for revision"
    ),
    Label.DECISION: (
        "fastställt|fastställd|fastställt av|fastställd av|antagen|antaget|antagen av|antaget av|beslutad|beslutad av|"
        "beslutat av|beslutat|beslutsinstans|beslutande|beslutande instans|beslut|godkänd|godkänd av|godkänt av|"
        "datum och paragraf|paragraf och datum|datum och §|"
        "beslutande organ|beslutas av|fastställs av|antas av|adopted by|approved by|approved"
    ),
    Label.APPROVED_BY: "godkänns av|approves",
    Label.SECTION: "paragraf|§|beslutsparagraf|protokollsparagraf",
    Label.PUBLIC: (
        "publicerad|webbadress|finns på|tillgänglig version|adress till den offentliga versionen|offentlig version|"
        "accessible version|published at|address of the public version"
    ),
    Label.BUDGET_GOAL: "mål i budget|budgetmål|budget goal",
    Label.COUNCIL_REPORT: "rapport till fullmäktige|report to the council",
    Label.DATE: "datum|date|sammanträdesdatum|sammanträdesdag|mötesdatum|mötesdag",
    Label.ABOUT_FILE: (
        "dokumenttyp|typ av dokument|typ|målgrupp|"
        "uppdaterad|uppdaterad av|senast uppdaterad|ändrad|senast ändrad|gäller för verksamhet|"
        "upprättad av|upprättad|handläggare|reviderad|"
        "senast reviderad|reviderad av|revideringsdatum|document type|status|publiceras|diarieplan|sekretess|informationsklass|"
        "dokument gäller för|dokumentet gäller för|verksamhetsformer|verksamhetsformer som omfattas|"
        "verksamhetsformer som omfattas av planen|kontaktperson|kontakt|författare|utskriven|framtagen av|"
        "ersätter|lagras|arkiveras|sidor|antal sidor|bilagor|author|skapad|skapad av|informationssäkerhetsklass|"
        "klassning|publicering|postadress|besöksadress|telefon|telefonnummer|växel|e-post|e-postadress|webbplats|"
        "organisationsnummer|org.nr|org nr|skickat|sent|kopia|bifogat"
    ),
}
_UNSURE = words_of(
    "ansvarig år kommun namn plan rubrik styrdokument status datum period avser "
    "beslut nämnd revidering kontakt typ målgrupp ärende owner omfattar"
) | {"ansvarig nämnd", "ansvarig förvaltning", "förvaltning", "gäller för", "telefon", "e-post"}
"""Labels that activities, services and tables have as well: they tell of the plan only among labels that surely do."""

_VAGUE = words_of(
    "namn år plan ämne subject rubrik styrdokument skickat kopia typ status kontakt "
    "kommun datum ärende avser title owner board reference date author gäller § version omfattar"
)
"""Words that begin lines of every kind: no labels unless a colon follows them."""

_WHO_DECIDED = lazily(r"beslut(?:,| av| i) \w|[\w-]+(?:ens|iges|ets) beslut$")
_OF_PLACE = lazily(r"\w+s (?=(?:dnr|diarienr|diarienummer)$)")
"""Whose number it is, where several municipalities share a plan: "Hovbys dnr"."""

_OF_THIS = lazily(rf"^(?:(?:den här|denna) )?{THE_PLAN} (?:är )?(?=\w)")
"""What a label in words of its own says of its plan: "Planen är beslutad av"."""

_JOINT = r"/|\boch\b|\bsamt\b|[,&+](?=\s*(?:§|paragraf))"
_JOINTS = lazily(_JOINT)
_SURELY_DECIDED = {Label.ADOPTED, Label.DECISION, Label.SECTION}
_OF_DECISION = _SURELY_DECIDED | {Label.BOARD, Label.DATE}


@cache
def _labels() -> dict[str, Label]:
    return {word: label for label, words in _WORDS.items() for word in words.split("|")}


@cache
def pattern() -> re.Pattern[str]:
    """A label anywhere in a line, with its colon: the longest that fits."""
    words = "|".join(re.escape(word) for word in sorted(_labels(), key=len, reverse=True) if word != "§")
    joined = rf"(?:{words})(?:\s*(?:{_JOINT})\s*(?:{words}|§))*"
    return lazily(
        r"(?<![\w.-])"
        rf"(?P<label>Beslut(?:,| av| i) [\w -]+?|[\w-]+(?:ens|iges|ets)\s+beslut|"
        rf"(?-i:(?!Polis|Region|Länsst|Myndig)[A-ZÅÄÖ])\w+s\s+(?:dnr|diarienr|diarienummer)|{joined}|§(?=\s*:\s*\d))\s*:(?!\d)\s*",
        re.IGNORECASE,
    )


@cache
def _leading() -> re.Pattern[str]:
    every = sorted(_labels(), key=len, reverse=True)
    words = "|".join(re.escape(word) for word in every if word not in _VAGUE)
    return lazily(
        rf"(?P<parted>{'|'.join(map(re.escape, every))})(?:\s+[–—-]|\s*\t|\s{{3,}}|\s*=)\s*(?=\S)|"
        rf"(?P<label>{words})\s+(?=(?-i:[A-ZÅÄÖ0-9§]))",
        re.IGNORECASE,
    )


def leading_label(text: str) -> tuple[str, int] | None:
    """A label that a line begins with, without a colon, and where its value begins: "Dokumentansvarig  Socialchefen",
    "Gäller – 2025"."""
    match = _leading().match(text)
    return (match["parted"] or match["label"], match.end()) if match else None


@lru_cache(maxsize=4096)
def label_of(text: str) -> Label | None:
    words = _OF_PLACE.sub("", " ".join(text.lower().split()).strip(" :.*"))
    own = _OF_THIS.sub("", words)
    return _labels().get(words) or _labels().get(f"{words}.") or _labels().get(own) or _joined_label(words)


def _joined_label(words: str) -> Label | None:
    """What a label means that names who decided, or is made of several that tell of a decision ("Datum och paragraf")."""
    if _WHO_DECIDED.match(words):
        return Label.DECISION
    parts = [part.strip() for part in _JOINTS.split(words)]
    known = {_labels().get(part) for part in parts}
    return Label.DECISION if len(parts) > 1 and known <= _OF_DECISION and known & _SURELY_DECIDED else None


def is_sure(text: str) -> bool:
    """Whether a label can only be the plan's own."""
    words = " ".join(text.lower().split()).strip(" :.*")
    return words not in _UNSURE and label_of(text) is not None
