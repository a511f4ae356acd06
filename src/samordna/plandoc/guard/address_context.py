"""What stands around a street: a way of working that only sounds like one, or an institution whose visiting address it is."""

import re

from samordna.plandoc.guard.venues import speaks_of_a_home
from samordna.plandoc.lazily import lazily

_WAYS = (
    "larm|kontakt|informations|besluts|samverkans|rapport|rapporterings|hänvisnings|anmälnings|eskalerings|ut|in|om|åter|karriär|tjänste"
    "|studie|hinder|vård|praktik|handlings|process|arbetar|utbildnings|be|projekt|forsknings|led|genomgångs|utgångs|nät|av|till|fram"
    "|upp|över|under|för"
)
_SITES = (
    "arbets|mötes|parkerings|sammanträdes|lek|ekonomi|års|tids|budget|tillväxt|plan|tränings|fritids|ungdoms|kyrko|sim"
    "|sjuk|koloni"
)
_PLANS = (
    "handlings|verksamhets|kommunikations|utbildnings|detalj|översikts|krishanterings|lokal|budget|tid|arbets|åtgärds|insats"
    "|beredskaps|läro|bottenvånings"
)
_NOT_A_STREET = lazily(
    rf"^(?:(?:{_WAYS}|arbets|mötes)(?:gatan|vägen|stigen|leden|slingan|trappan|svängen|ringen)"
    rf"|(?:{_WAYS}|{_SITES})(?:platsen|gången|gården|ringen|leden)|bedöm\w+"
    rf"|[\wåäö]*(?:ering|[dkt]ning|ötning)en|[\wåäö]*(?:{_PLANS})plan"
    r"|(?:den|denna|en|ett|steg|alla|olika|varje|vilken)\s.*)$"
)
_INSTITUTION = (
    r"(?:[a-zåäö]*(?:kontoret|biblioteket|skolan|stationen|centralen|mottagningen|jouren|reception|receptionen|expeditionen|kansliet"
    r"|förvaltningen|nämnden|(?<!läg)enheten|myndigheten|kommun|kommunen|verket|kassan|inspektionen|länsstyrelsen|museet|teatern|kyrkan|center|centret|centrum|servicen|vården"
    r"|församlingen|gymnasiet|sjukhuset|kliniken|verksamheten|träffpunkten?|mötesplatsen?|arenan|badet|rätten|domstolen)"
    r"|(?:kommun|stads|råd|kultur|folkets ?|medborgar|ungdoms|församlings|stadsdels|allaktivitets)hus(?:et)?"
    r"|(?:fritids|ungdoms|hembygds|församlings)gården|(?:sport|idrotts|is|sim)hallen"
    r"|(?:[a-zåäö]*vårdens|[a-zåäö]*skolans|[a-zåäö]*enhetens|förvaltningens|nämndens|kommunens|stadens) (?:nya )?lokaler"
    r"|(?:har|med|hyr|disponerar|flyttar till) (?:sitt |sin |sina |nytt |ny |nya ){0,2}(?:huvud)?"
    r"(?:kontor|lokal|lokaler|mottagning|expedition|reception|kansli|verksamhet)"
    r"|polisområdet?|(?:lokal)?polisområde|distriktet?"
    r"|hotell?(?:et)?|restaurang(?:en)?|borgerservice|jobcentere?t?|helsestasjon(?:en)?|servicetorget|politistasjon(?:en)?|politigården"
    r"|virastotalo|terveysasema|poliisiasema"
    r"|town hall|library|office|centre|station|school|rådhuset|kommunehuset|kirjasto|kunnantalo)"
)
_SIDES = "(?:norra|södra|östra|västra|gamla|nya|stora|lilla)"
_LEADS_TO_IT = (
    r"(?:\s[A-ZÅÄÖ][\wåäö]+){0,2}(?:,|:|\s|\b(?:på|vid|i|från|mot|ingång|entré|infart|uppgång|är|ligger|finns|har|med|besöksadress|adress|lokaler|nya|postadress"
    rf"|in|på|at|on|{_SIDES})\b){{1,9}}$"
)
_INSTITUTION_BEFORE = lazily(
    rf"(?<![\w]){_INSTITUTION}{_LEADS_TO_IT}|[Bb]esöksadress(?:en)?(?:\s?:|\sär)?\s$", re.IGNORECASE
)
_INDEFINITE = (
    r"[a-zåäö]*(?:bibliotek|kontor|museum|(?:fritids|ungdoms)gård|gymnasium|skola|vårdcentral|mottagning|kyrka"
    r"|(?:sport|sim|is)hall)"
)
_IN_CELL_BEFORE = lazily(
    rf"(?<![^\n|\t])\s?(?:[A-ZÅÄÖ][\wåäö]*s\s|{_SIDES}\s)?(?:{_INSTITUTION}|{_INDEFINITE})\s?[|\t]\s?$",
    re.IGNORECASE,
)
"""Alone in its cell, since "Elev, Ekskolan" lives somewhere else."""
_MOVED_THERE = lazily(
    rf"(?:(?<![^\n.!?:;|\t])|(?<=[.!?:;|\t]\s)){_INSTITUTION}\s(?:har\s|ska\s)?flytta(?:t|r|de)?\s(?:in\s)?(?:till|på)\s(?:{_SIDES}\s)?$",
    re.IGNORECASE,
)
"""At the beginning of a sentence, since "vaktmästaren på skolan" moves too."""
_SOMEBODY_BEFORE = lazily(
    r"\b(?:bor|bodde|hemma|c/o|familjen|mamma|mamman|pappa|pappan|han|hon|hans|hennes|killen|tjejen|eleven|pojken|flickan|skriven)\b",
    re.IGNORECASE,
)
_PROPERTY_BEFORE = lazily(
    r"\b(?:fastighet(?:en|erna)?|kvarter(?:et)?|kv\.|detaljplan(?:en)? för|tomt(?:en)?)\s$", re.IGNORECASE
)
_PRIVATE = lazily(r"privat|\bhem|bostad|c/o|\b(?:hans|hennes|mamma|pappa)\w*", re.IGNORECASE)
_ACTIVITY = (
    r"(?:möte|träff|utbildning|kurs|föreläsning|seminarium|seminarie|workshop|konferens"
    r"|samråd|övning|sammanträde|genomgång|cirkel|utställning)"
)
_ROOM = (
    r"\s(?!vardagsrum)[a-zåäö]*(?:rum(?:met)?|sal(?:en)?|aulan?|lokal(?:en)?)(?: [a-zåäö-]+){0,2}"
    r"(?:, (?:plan|vån|våning)\.? ?\d)?"
)
_MET_BEFORE = lazily(
    rf"(?<!\w)[a-zåäö-]*(?:{_ACTIVITY}(?:t|en|et|pen|arna|erna|na)|seminariet|cirkeln|lokal(?:en|erna)"
    rf"|{_ACTIVITY}(?:n|en|et|ar|er)? (?:hålls|hölls|äger rum|ägde rum|anordnas|genomförs|genomfördes|sker|är))"
    r"(?: (?:hålls|hölls|äger rum|ägde rum|anordnas|genomförs|genomfördes|sker|är|var|blir|ligger))? (?:på|i|vid)"
    rf"(?: |{_ROOM}, )$",
    re.IGNORECASE,
)
_MET_BEHIND = lazily(
    rf"(?:, (?:vån|plan|våning)\.? ?\d)?\s?(?:används|hyrs|lånas|bokas|upplåts) (?:för|till|som) [a-zåäö]*(?:{_ACTIVITY}|lokal)",
    re.IGNORECASE,
)
"""It must be said what is done there: "används för samtal" is done in flats too."""
_SENTENCE = lazily(r"[^.!?\n]*")
_ENDS_OF_CELLS = ("|", "\t", "| ", "\t ")
_REACH = 60


def is_no_street(street: str) -> bool:
    return _NOT_A_STREET.match(street.lower()) is not None


def is_plan_in_a_row(street: re.Match[str]) -> bool:
    """ "Tidsplan | 1": a plan and the number in the next cell."""
    return bool(street.groupdict().get("cell")) and street["street"].endswith("plan")


def is_somebodys_box(text: str, street: re.Match[str]) -> bool:
    """Whether a box, which is seldom a person's, is said to be one's."""
    near = text[max(0, street.start() - _REACH // 2) : street.end() + _REACH // 2]
    return street["street"].endswith("Box") and _PRIVATE.search(near) is not None


def is_property(text: str, street: re.Match[str]) -> bool:
    """Whether a plot of land is meant: "fastigheten Ekbacken 3"."""
    start = street.start("street")
    return _PROPERTY_BEFORE.search(text, max(0, start - _REACH), start) is not None


def is_institutions(text: str, street: re.Match[str]) -> bool:
    """Whether an institution stands right before the street or begins it, and nobody who lives there."""
    first, last = street.start("street"), street["street"].rpartition(" ")[0]
    return _stands_before(text, first) or bool(last and _stands_before(text, first + len(last) + 1))


def is_where_people_meet(text: str, street: re.Match[str]) -> bool:
    """Whether a meeting, a course or the like is held there, and nobody is said to live there."""
    start, end = street.start("street"), street.end()
    begin = 1 + max(text.rfind(sign, 0, start) for sign in ".!?\n")
    if not (_MET_BEFORE.search(text, max(begin, start - _REACH), start) or _MET_BEHIND.match(text, end)):
        return False
    rest = _SENTENCE.match(text, end)
    return not speaks_of_a_home(text[begin : rest.end() if rest else end].lower())


def _stands_before(text: str, start: int) -> bool:
    begin = max(0, start - _REACH, text.rfind("\n", 0, start) + 1)
    before = text[begin:start]
    if _SOMEBODY_BEFORE.search(before):
        return False
    if _INSTITUTION_BEFORE.search(before) or _MOVED_THERE.search(text, begin, start):
        return True
    return before.endswith(_ENDS_OF_CELLS) and _IN_CELL_BEFORE.search(text, begin, start) is not None
