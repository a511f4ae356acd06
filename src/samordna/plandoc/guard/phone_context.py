"""What the words beside a number say of it: whose telephone it is, or that it numbers something else."""

from samordna.plandoc.lazily import lazily

_SAID_OF_IT = (
    r"(?:[\s:(-]|,(?= ?(?:$|tel|tfn|nr|mobil|nås|ring))|@[\w.-]{4,40}"
    r"|för (?:\w*personal|medarbetare|anställda|allmänheten|chefer|anhöriga|föräldrar|unga|barn|invånare)(?:en|na)?\b"
    r"|\b(?:tel|tfn|telefon|telefonnr|telefonnummer|telnr|nummer|numret|nr|mobil|på|nås|ring|har|är"
    r"|direkt|även|dygnet|runt|når|du|ni|man|alltid|vardagar|kontorstid|dagtid"
    r"|phone|on|at|is|eller|och|og|ja|or|tlf|puh)\b\.?|\d[\d -]{4,}){0,8}$"
)
_TELEPHONES = (
    r"\w*växel|\w*jour(?:telefon|linje|nummer)|\w*jour-?mobil\w*|kundtjänst|kundcenter|kontaktcenter|\w*reception|servicecenter"
    r"|stödtelefon|\w*linje|\w*telefon(?=en?\b)|orostelefon|tipstelefon|upplysning|switchboard|helpline|duty desk"
    r"|beredskapstelefon|beredskapsmobil|tjänstetelefon|funktionsnummer|\w*växeltelefon|fax(?:nr|nummer|numret)?|sentralbord"
    r"|\w*(?:akut|larm)(?:telefon|mobil|nummer|numret)|\w*vakt(?:telefon|tlf)\w*|hotline"
    r"|\w*vagttelefon|borgerservice|omstilling(?=en)|vaihde|\w*puhelin|\w*neuvonta|front desk|reception"
    r"|tib|vakthavande|tjänsteperson i beredskap"
)
"""What is a telephone or is reached by one, whoever answers, and the duties that hand theirs over."""
_ON_DUTY = (
    r"\w*jour(?:en|ens)?|medborgarkontor|\w*mottagning|polise(?=n)|säkerhetspolise(?=n)|kommune(?=n)|larmcentral"
    r"|jourhavande(?: \w+)?|\w*mottagningsenhete(?=n)|centrale(?=n)|barnevern[sv]\w*|legevakt\w*"
    r"|\w*døgnvagt\w*|\w*päivystys|duty team|out of hours|politie(?=t)|poliisi"
)
"""Who answers, and may have a mobile telephone of their own in the pocket."""
_ENDING = r"(?:en|ens|an|ans|et|ets|s|n)?\b"
_TELEPHONE = rf"\b(?:{_TELEPHONES}){_ENDING}"
_FUNCTION = rf"\b(?:{_TELEPHONES}|{_ON_DUTY}){_ENDING}"
_HEARSAY = r"(?<!enligt )(?<!från )(?<!via )(?<!på )"
_FUNCTION_BEFORE = lazily(rf"{_HEARSAY}{_FUNCTION}{_SAID_OF_IT}")
_FUNCTION_BEHIND = lazily(rf"[ ,]{{0,2}}\({_FUNCTION}")
_TELEPHONE_BEFORE = lazily(rf"{_HEARSAY}{_TELEPHONE}{_SAID_OF_IT}")
_TELEPHONE_BEHIND = lazily(rf"[ ,]{{0,2}}\({_TELEPHONE}")
WORKPLACE = lazily(
    r"\b\w*(?:gruppen|enheten|kontoret|nämnden|förvaltningen|samordnare|samordnaren|beredskap|beredskapen|tib|funktionen?|socialtjänst(?:en)?"
    r"|skolan|gården|teamet|centralen|verksamheten|expedition(?:en)?|kansliet|biblioteket|församlingen|mottagningen|jouren)s?\b"
)
_WORKPLACE_BEFORE = lazily(WORKPLACE.pattern + _SAID_OF_IT)
_UNITS_DUTY_BEFORE = lazily(
    rf"{_HEARSAY}(?:{WORKPLACE.pattern}|\b(?:kommunen|staden)s\b)(?<=s) (?:\w+ )?\w*jour{_SAID_OF_IT}"
)
"""The duty that a unit has: its telephone goes round with it, and is nobody's own."""
_MANNED_BEHIND = lazily(
    r"[ ,(]{0,3}(?:som )?(?:är )?(?:bemanna[sd]|besvaras|delas|rullar|manned|staffed|bemannes|besvares)\b"
)
"""Taken in turn, by whoever has the shift."""
_OTHER_NUMBER = lazily(
    r"(?:\b(?!tel|mob|hem|jour|fax|växel|direkt|kontakt|privat|arbets|nr|nummer|person)\w+(?:nr|nummer|numret|kod|koden|ställe|konto)"
    r"|\b(?:konto|dnr|diarie\w*|isbn|issn|bg|pg|\w*giro|iban|org\.?|ocr|ref|referens|id|mål|serie|version|artikel|e-tjänst|p-plats|ärende))"
    r"[ .:#]{0,3}[\d -]{0,6}$"
)
_AMOUNT_BEFORE = lazily(r"(?<!\d)\d{1,3} $")
_BY_THOUSANDS = lazily(r"\d{3}(?: \d{3})+")
_UNIT_BEHIND = lazily(r"[  ]?(?:kr\b|kronor|mkr|tkr|mnkr|st\b|%|euro\b|invånare|personer)")
_LABEL_BEFORE = lazily(
    r"(?:\btel\w*|\btlf|\btfn|\bmob\w*|\bring|\bnr|\bnummer(?:et)?|\bnumret|\bsms\w*|phone|\bhem|\b(?:signal|whatsapp|viber|swish)"
    r"|\b(?:nås|træffes|treffes|ringes|svarer) på|\bpuh\w*)(?: (?:til|er|är|on|is) ?\w{0,12})?[ .:]{0,3}"
    r"(?:(?:hem|hemma|hjemm?e?|koti|kotiin|home|privat|mor|far|mamma|pappa|äiti|isä|jobb|arbeid|arbejde|työ)[ .:]{1,3})?$"
)
"""What says that a telephone stands here, and maybe whose or where."""
_NEIGHBOURS_LABEL = lazily(r"\b(?:tlf|puh)\b")
_SOMEBODY_BEFORE = lazily(
    r"\b(?:han|hon|hen|hans|hennes|mamma|mamman|pappa|pappan|mor|far|killen|tjejen|eleven|pojken|flickan|kompis\w*|privat|hem|hemma)\b"
)
_SOMEBODY_BEHIND = lazily(
    r"[^.!?\n]{0,20}\b(?:fråga|sök|be|prata|tala|säg|hälsa)\b[^.!?\n]{0,25}\b"
    r"(?:\w*(?:bror|brodern|syster|systern|mamma|mamman|pappa|pappan|kompis|kompisen|kusin|kusinen|flickvän|pojkvän|sambo)"
    r"|mor|far|moster|faster|mor(?:mor|far|bror)|far(?:mor|far|bror)|son|sonen|dotter|dottern|hans|hennes)\b"
)
_LETTER = lazily(r"[^\W\d_]")
_REACH = 90


def is_functions(text: str, start: int, end: int, *, carried: bool) -> bool:
    """Whether the number stands with a function ("jourtelefon", "växel"), and nothing of somebody's between.

    What is carried is so only where it is said to be the telephone: those on duty have one of their own as well.
    """
    behind = text[end : end + _REACH].lower()
    if _SOMEBODY_BEHIND.match(behind):
        return False
    before, behind_it = (
        (_TELEPHONE_BEFORE, _TELEPHONE_BEHIND) if carried else (_FUNCTION_BEFORE, _FUNCTION_BEHIND)
    )
    words = _words_before(text, start)
    return bool(before.search(words) or behind_it.match(behind) or _UNITS_DUTY_BEFORE.search(words))


def is_workplaces(text: str, start: int) -> bool:
    return _WORKPLACE_BEFORE.search(_words_before(text, start)) is not None


def is_at_work(text: str, start: int, end: int) -> bool:
    """Whether a workplace or those on duty carry the mobile telephone, or it is manned."""
    behind = text[end : end + _REACH].lower()
    is_manned = _MANNED_BEHIND.match(behind) and not _SOMEBODY_BEFORE.search(_words_before(text, start))
    return is_workplaces(text, start) or bool(is_manned) or is_functions(text, start, end, carried=False)


def is_a_units(text: str, start: int, end: int) -> bool:
    """Whether a workplace stands before, and nobody who may be reached there."""
    is_somebodys = _SOMEBODY_BEFORE.search(_words_before(text, start)) or _SOMEBODY_BEHIND.match(
        text[end : end + _REACH].lower()
    )
    return is_workplaces(text, start) and not is_somebodys


def is_of_something_else(text: str, start: int, end: int) -> bool:
    """Whether it is an account, a unit, a case, or an amount."""
    before = _before(text, start)
    is_amount = _UNIT_BEHIND.match(text, end) is not None
    goes_on = _AMOUNT_BEFORE.search(before) and _BY_THOUSANDS.fullmatch(text, start, end)
    return is_amount or bool(goes_on) or _OTHER_NUMBER.search(_words_before(text, start)) is not None


def is_said_to_be_phone(text: str, start: int) -> bool:
    return _LABEL_BEFORE.search(_words_before(text, start)) is not None


def is_said_to_be_neighbours(text: str, start: int) -> bool:
    """Whether a word for a telephone in a neighbour's language stands before, so that it need not be one in use here."""
    before = _before(text, start)
    if "tlf" not in before and "puh" not in before:
        return False
    return _NEIGHBOURS_LABEL.search(before) is not None and is_said_to_be_phone(text, start)


def fills_its_cell(text: str, start: int, end: int) -> bool:
    """Whether nothing else stands on its line or in its cell."""
    return text[:start].rstrip(" ")[-1:] in {"", "\n", "\t", "|", ";"} and text[end:].lstrip(" ")[:1] in {
        "", "\n", "\t", "|", ";",
    }  # fmt: skip


def _before(text: str, start: int) -> str:
    return text[max(0, start - _REACH) : start].lower()


def _words_before(text: str, start: int) -> str:
    """Nothing where only other numbers stand there, as in many tables."""
    before = _before(text, start)
    return before if _LETTER.search(before) else ""
