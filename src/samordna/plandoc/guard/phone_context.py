"""What the words beside a number say of it: whose telephone it is, or that it numbers something else."""

from samordna.plandoc.lazily import lazily

WORKPLACE = lazily(
    r"\b\w*(?:gruppen|(?<!läg)enheten|kontoret|nämnden|förvaltningen|samordnare|samordnaren|beredskap|beredskapen|tib|funktionen?|socialtjänst(?:en)?"
    r"|skolan|(?<!träd)gården|teamet|centralen|verksamheten|expedition(?:en)?|kansliet|biblioteket|församlingen|mottagningen|jouren)s?\b"
)
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
_LETTER = lazily(r"[^\W\d_]")
_REACH = 90


def is_of_something_else(text: str, start: int, end: int) -> bool:
    """Whether it is an account, a unit, a case, or an amount."""
    before = _before(text, start)
    is_amount = _UNIT_BEHIND.match(text, end) is not None
    goes_on = _AMOUNT_BEFORE.search(before) and _BY_THOUSANDS.fullmatch(text, start, end)
    return is_amount or bool(goes_on) or _OTHER_NUMBER.search(words_before(text, start)) is not None


def is_said_to_be_phone(text: str, start: int) -> bool:
    return _LABEL_BEFORE.search(words_before(text, start)) is not None


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


def words_before(text: str, start: int) -> str:
    """Nothing where only other numbers stand there, as in many tables."""
    before = _before(text, start)
    return before if _LETTER.search(before) else ""


def _before(text: str, start: int) -> str:
    return text[max(0, start - _REACH) : start].lower()
