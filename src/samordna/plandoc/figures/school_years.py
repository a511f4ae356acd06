"""Two years beside each other: a school year, or some other that begins in one calendar year and ends in the next."""

from samordna.plandoc.lazily import lazily

_SCHOOL = lazily(
    r"(?:läsåret|läsår|lå|skolåret|skolår|verksamhetsåret|räkenskapsåret"
    r"|brutet år)?\s*(?P<first>(?:19|20)?\d\d)\s?(?P<joint>[/–-])\s?(?P<last>(?:19"
    r"|20)?\d\d)"
)
_YEARS = lazily(r"(?P<first>(?:19|20)\d\d)\s?(?:[–—-]|--|till|t\.?o\.?m\.?|to)\s?(?P<last>(?:19|20)\d\d)")


def school_year(words: str, _year: int | None = None) -> str | None:
    years = _SCHOOL.fullmatch(words)
    if years is None:
        return None
    named = words[:1].isalpha()
    first, last = years["first"], years["last"]
    is_short = len(last) == 2 and last > "12"
    if not named and (len(first) == 2 or (years["joint"] != "/" and not is_short)):
        return None
    begins = int(first if len(first) == 4 else f"20{first}")
    return f"{begins}-08/{begins + 1}-06" if (begins + 1) % 100 == int(last) % 100 else None


def whole_years(words: str, _year: int | None = None) -> str | None:
    years = _YEARS.fullmatch(words)
    return f"{years['first']}/{years['last']}" if years and years["first"] < years["last"] else None
