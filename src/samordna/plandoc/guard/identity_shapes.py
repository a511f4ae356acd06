"""How identity numbers are spelled: a birth date and four signs, in one piece, in columns, or in words between.

A shape names ``year``, ``month``, ``day`` and ``serial``, perhaps ``century``; what it matches is not yet a number.
"""

import re

from samordna.plandoc.lazily import lazily

_PART = r"(?:[-./ _:\n]|-\n)?"
_DATE = rf"(?P<century>(?:18|19|20)[-. ]?)?(?P<year>\d\d){_PART}(?P<month>[01]\d){_PART}(?P<day>\d\d)"
_FULL_DATE = (
    r"(?:(?P<century>18|19|20)(?P<year>\d\d)[-./ ]?(?P<month>[01]\d)[-./ ]?(?P<day>\d\d)"
    r"|(?P<day_first>\d{1,2})[./ -]{1,2}(?P<month_second>\d{1,2})[./ -]{1,2}(?P<year_last>(?:18|19|20)?\d\d)"
    r"|(?P<day_word>\d{1,2})[.:]?[ae]? (?P<month_word>jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]{0,8} "
    r"(?P<year_word>(?:(?:18|19|20)|[-'’]?)\d\d)"
    r"|(?P<short>\d\d(?P<gap>[ .-]?)\d\d(?P=gap)\d\d))"
)
_SAID = (
    r"\s\(?(?:(?:binde|tank|sned|lod|under|tal)?stre[ck]k|minus|plus|punkt|komma|kolon|mellanslag|mellanrum|tecken|bindetecken|dash|hyphen"
    r"|slash|suffix|ändelse|paus|space|viiva|väliviiva"
    r"|följ[td]a? av(?: siffrorna)?|(?:och )?(?:sedan|sen|därefter))\)?\s|(?:%2[0Dd]){1,3}"
)
_JOINT = rf"(?:{_SAID}|[\W_]{{0,6}})"
"""Any signs: keyboards and copied text have an accent, an arrow or a paragraph sign where the dash should be."""
_FOUR = r"\d[ .\n-]?\d[ .\n-]?\d[ .\n-]?\d"
_SERIAL = rf"(?P<serial>{_FOUR})(?!\d)(?!\s?[-./:]\s?(?!\d\d?(?![\d:.]))\d)"
DATE_AND_SERIAL = lazily(rf"(?<!\d){_DATE}(?P<joint>{_JOINT}){_SERIAL}")
_EDGE = r"\s?[|;,\t]\s?"
IN_CELLS = lazily(
    rf"(?<![\d.])(?P<century>18|19|20)?(?P<year>\d\d)(?P<edge>{_EDGE})?(?P<month>[01]\d)(?(edge)(?:{_EDGE})?|{_EDGE})(?P<day>\d\d)"
    rf"{_EDGE}(?P<serial>\d{{4}})(?![\d.])"
)
"""The date over cells of its own, or between commas."""
DAY_FIRST = lazily(
    rf"(?<!\d){_FULL_DATE}(?!\d)[\s,;|()/-]{{1,5}}(?P<serial>\d{{4}})(?!\d)(?!\s?[-./:]\s?\d)", re.IGNORECASE
)
_LAST_FOUR = (
    r"(?:[4x*] ?)?(?:sista|siste|last|final|fyr\w|slut|nr|nummer|kontroll|viimeise|[xn]{4}|\*{4}|\?{4}|_{4})"
)
TOLD_SERIAL = lazily(
    rf"(?<!\d){_FULL_DATE}(?!\d)(?P<between>[^\d]{{0,45}}?)(?:(?<!\w)|(?<=\d)(?=x{{4}}))(?P<joint>{_LAST_FOUR}\w*)(?P<behind>[^\d]{{0,45}})"
    r"(?P<serial>\d ?\d ?\d ?\d)(?!\d)(?!\s?[-./:]\s?\d)",
    re.IGNORECASE,
)
TOLD_FIRST = lazily(
    rf"(?<!\w)(?P<joint>(?:4 )?(?:sista|siste|last|fyr\w|slut)\w*)(?P<between>[^\d]{{0,45}})(?P<serial>\d{{4}})(?!\d)"
    rf"(?P<behind>[^\d]{{0,45}}?)(?<!\w)(?:f(?:\.|öd\w*)|born|(?P<begins>(?:på)?börja\w*|inled\w*|första))[^\d\n]{{0,20}}{_FULL_DATE}(?!\d)",
    re.IGNORECASE,
)
"""The four digits first: "Sista fyra är 9822, född 2007-01-17"."""
NUMBERED = lazily(r"n(?:r|ummer)", re.IGNORECASE)
OF_FOUR = lazily(r"f[yo]u?r|4|siffr|digit|slut|kontroll|nummer|nr|[xn]{4}|\*{4}|\?{4}|_{4}", re.IGNORECASE)
"""What is said of the four digits, and not of the last day of something."""
SPREAD = lazily(r"(?<!\d)(?<!\d[ .-])\d(?:[ .-]{1,5}\d(?!\d)){9,11}(?![ .-]{1,3}\d)")
SCIENTIFIC = lazily(r"(?<![\d.,])(?P<first>[12])[.,](?P<rest>\d{7,11})(?: ?[eE]\+?|\*10\^)11(?!\d)")
INTERIM = lazily(
    r"(?<!\d)(?P<century>18|19|20)?(?P<year>\d\d)(?P<month>[01]\d)(?P<day>\d\d)[-+ ]?"
    r"(?P<serial>[JKLMNPRSTUWX]\d{3}|TF\d{2})(?!\w)",
    re.IGNORECASE,
)
NORWEGIAN = lazily(r"(?<!\d)(?P<date>[0-7]\d[. ]?[01]\d[. ]?\d\d)[ -]?(?P<serial>\d{3} ?\d\d)(?![\d-])")
WITHOUT_ZERO = lazily(r"(?<![\d.,/+-])\d[01]\d{7}(?![\d-]|[.,]\d)")
"""Of somebody born in the years from 2000 to 2009, where a spreadsheet took the first zero for nothing."""
ZERO_SAID = lazily(r"\bnoll(?:a|an|or|orna)\b|\b(?:leading|first) zeros?\b", re.IGNORECASE)
"""What tells of the zero that is gone: "inledande nolla har fallit bort"."""
DANISH = lazily(r"(?<!\d)(?P<date>[0-3]\d[01]\d\d\d)[- ]?(?P<serial>\d{4})(?!\d)")
FINNISH = lazily(
    r"(?<!\w)(?P<date>[0-3]\d[01]\d\d\d)(?P<sign> ?-? ?|[ -]?[A-FU-Y] ?|\+)(?P<serial>\d{3})(?P<check>[0-9A-FHJ-NPR-Y])(?!\w)",
    re.IGNORECASE,
)
_DATE_GOES_ON = rf"\d{_PART}[01]\d{_PART}\d\d{_JOINT}{_FOUR}(?!\d)(?!\s?[-./:]\s?(?!\d\d?(?![\d:.]))\d)"
_CELLS_GO_ON = rf"(?:{_EDGE}[01]\d(?:{_EDGE})?|[01]\d{_EDGE})\d\d{_EDGE}\d\d\d\d"
_SPREAD_GOES_ON = r"[ .-]{1,3}\d[ .-]{1,3}\d[ .-]{1,3}\d[ .-]"
DAY_FIRST_SIX_MAYBE = lazily(r"\d[. ]?[01]\d[. ]?\d\d[ -]?\d\d\d")
DATE_AND_SERIAL_MAYBE = lazily(rf"\d{_DATE_GOES_ON}")
IN_CELLS_MAYBE = lazily(rf"\d{_CELLS_GO_ON}")
_GROUPS_GO_ON = r"\d\d[ .]\d\d\d[ .]\d\d\d[ .]\d\d\d(?!\d)"
ENDS_IN_SERIAL = f"{_DATE_GOES_ON}|{_SPREAD_GOES_ON}|{_CELLS_GO_ON}|{_GROUPS_GO_ON}"
"""What follows a first digit in numbers that are not six digits in a row."""
TOLD_SERIAL_MAYBE = lazily(
    r"s(?:ist|lut)|fyr|n(?:r|ummer)|kontroll|last |final|viimeise|xxxx|nnnn|\*\*\*\*|\?\?\?\?|____",
    re.IGNORECASE,
)
TOLD_FIRST_MAYBE = lazily(r"(?:sist|last|fyr|slut)[^\d]{0,60}\d\d\d\d(?!\d)", re.IGNORECASE)
DAY_FIRST_MAYBE = lazily(r"[./ -](?:1[89]|20)?\d\d[\s,;|()/-]{1,5}\d\d\d\d(?!\d)(?!\s?[-./:]\s?\d)")
SPREAD_MAYBE = lazily(rf"\d{_SPREAD_GOES_ON}")
SCIENTIFIC_MAYBE = lazily(r"[12][.,]\d\d\d\d\d\d\d")
INTERIM_MAYBE = lazily(r"[JKLMNPRSTUWXFjklmnprstuwxf]\d\d")
SIX_MAYBE, EIGHT_MAYBE, NINE_MAYBE = (lazily(rf"\d{{{digits}}}") for digits in (6, 8, 9))
"""What is in every number of a shape, and in few other texts. Each begins with a kind of sign, which is quickly looked for."""
LABEL = lazily(
    r"person-?\s?n(?:r|um)|\bp\.?\s?n\.?\s?r\b|\bp-?nr|samordningsn|\bsam(?:ordn)?\.? ?n(?:r|um)|\bd-n(?:r|um)"
    r"|\bf[öø]d|birth|\bborn\b|syntynyt|sista fyra|last four"
    r"|fyra sista|slutsiffr|\bid-?n(?:r|um)|\bf\.? ?nr|\bsotu\b|tunnu|kennitala|interimsn|\bt-n(?:r|um)|\btf-n|reservn"
    r"|\bprsn(?:r|um)|\bpn[\s:.]{1,3}\Z|fødsel|\bcpr|\bhetu|henkilötun|personbeteckn",
    re.IGNORECASE,
)
"""What says that a person's number stands here."""
LABELLED_HERE = lazily(
    r"(?:\bp(?:ers(?:on)?)?[-.]? ?n(?:r|ummer|umret)|samordningsn(?:r|ummer|umret)|\bsam(?:ordn)?\.? ?n(?:r|ummer))\.?\W{0,3}$",
    re.IGNORECASE,
)
"""What says so right before it, that four digits are no time of day."""
OTHER_NUMBER = lazily(
    r"(?:\bdnr|diarie\w*|\borg(?:anisations)?\.?\s?n\w*|isbn(?:-1[03])?|issn|iban|konto\w*|\bbg|\w*giro|\bpg|faktur\w*|kostnadsst\w*"
    r"|löpn\w*|serien\w*|artikel\w*|arkivn\w*|helpdesk\w*|ticket\w*|incident\w*|felanm\w*|support\w*"
    r"|(?:avtal|ärende|kontrakt|upphandling|projekt|beslut|protokoll|order|beställning|inventarie|kvitto|bokning|leverans|modell"
    r"|referens|parti|kolli|larm|objekt|anläggning|uppdrag|remiss|offert|utrustning)s?-?n(?:r|ummer)\w*)"
    r"[\s.:]{0,3}(?!3300|3782)(?:[\d -]{0,5}|\d{4}-\d,? ?)$",
    re.IGNORECASE,
)
"""What says, right before it, that something else than a person is numbered. Accounts with the clearing numbers 3300 and 3782
are numbered as those who have them are.
"""
_MOMENT = r"ärende|scan|img|version|möte|plan|tid\b|utskriv|datum|\bkl\b|öppe|arkiv"
MOMENT = lazily(_MOMENT, re.IGNORECASE)
"""What says that something happened at a time of day, so that four digits behind a date may be that."""
_GOING_ON = rf"{_MOMENT}|avtal|projekt|giltig|period|revider|beslut"
LASTING = lazily(rf"{_GOING_ON}|gäller", re.IGNORECASE)
"""What says that something goes on, so that four digits behind a date may be the year of its end."""
LEADS_TO_SOMEBODY = lazily(
    r"\b(?:rör|avser|(?<![\w] )(?<!\w)gäller|(?:oros|polis)?anmälan(?: mot| om)?|placering|ansökan|faktura för|angående"
    r"|ang\.?|beträffande|(?:ärende|anmälan|orosanmälan|utredning|insats)\w* gäller|person\w*|klient\w*"
    r"|elev\w*|brukar\w*|patient\w*|den unge|den unga|ungdom(?:en)?|barn(?:et)?(?: \d)?|pojken|flickan"
    r"|sökanden|vårdnadshavaren?|syskon\w*|brottsoff\w*|målsägande\w*|uppgiftslämnare\w*|anmälare\w*|avhoppare\w*|god man för"
    r"|(?:elev|brukar|klient|patient|person|barn|ungdoms?|deltagar|medlems?)[- ](?:id|nr|nummer|kod)"
    r"|kallar?|(?:avslag|bifall|beslut|intyg) (?:för|till|på|åt)|ansökan (?:från|av|för)|hembesök hos"
    r"|(?:samtal|samtalet|kontakt|intervju) med|(?:sip|bistånd|insats\w*|placering\w*|vård|stöd|utredning|plan|kontaktperson"
    r"|omsorg|placerad|underlag) (?:för|till|av|om|åt|rörande)|(?:insats\w*|bistånd) bevilja\w*)\W{0,3}$",
    re.IGNORECASE,
)
"""What says, right before it, that it is about somebody: "Ärendet rör …"."""
KIN_OF = lazily(
    r"\b\w*(?:mor|modern|mamman?|far|fadern|pappan?|föräldern?|föräldrar(?:na)?|vårdnadshavar(?:en?|na)"
    r"|systern?|bror|brodern|syskon(?:en)?|kusin(?:en)?|barnbarn|son(?:en)?|dottern?|sambon?|vän|kompis) (?:till|åt)\s$",
    re.IGNORECASE,
)
"""What says, right before it, whose they are: "modern till …"."""
GOING_ON = lazily(_GOING_ON, re.IGNORECASE)
"""The same without "gäller", which is said of somebody too."""
SAID_OF_SOMEBODY = lazily(
    r"\b(?:uppgift|upplysning|tips|oro|samtal|larm|signal|information|bekymmer|händelse|incident|frågan|kontakt|det|detta|den)\w*"
    r" (?:gäller|handlar om|berör)\W{0,3}$",
    re.IGNORECASE,
)
"""What says, right before it, that it may be about somebody: "Uppgifterna gäller …"."""
THING_BEFORE = lazily(
    r"\b(?:\w*(?:nummer|numret|nr)|id|kod|koden|referens|ref|bokning\w*|order\w*|beställning\w*|handling\w*|ärende\w*|akt|akten|bilaga\w*"
    r"|rum|lokal\w*|sal|salen|enhet\w*|hus|skåp\w*|modell\w*|serie\w*|paket\w*|faktura\w*|kvitto\w*|konto\w*|möte\w*|tid|tiden"
    r"|den|kl|beslut\w*|avtal\w*|projekt\w*|version\w*|rapport\w*|protokoll\w*|fil|filen|blankett\w*|biljett\w*)[\s.:#(]{0,3}$",
    re.IGNORECASE,
)
"""What says, right before it, that a thing is numbered or a day meant."""
THING_BEHIND = lazily(
    r"[\s,(]{1,3}(?:som|är|är ett|är vårt) (?:\w*(?:nummer|numret|nr)|referens|dnr)(?<!personnummer)(?<!personnumret)\b",
    re.IGNORECASE,
)
UNIT_BEHIND = lazily(
    r"\s?(?:kr\b|kronor|mkr|tkr|st\b|%|personer|besök|deltag|elever|invån|svar|procent|platser|barn|ungdom|timmar|meter|m2|km)"
)
SPAN_OF_MONTHS = lazily(
    r"(?:19|20)\d\d[-./ ]?(?:0[1-9]|1[0-2]|2[1-4])\s*[-–—/]+\s*(?:19|20)\d\d[-./ ]?(?:0[1-9]|1[0-2]|2[1-4])"
)
_LABEL_REACH, _LABEL_BEHIND = 60, 20


def leads_to_somebody(before: str) -> bool:
    """Whether ``before``, which ends where digits begin, says that they are somebody's."""
    return bool(LEADS_TO_SOMEBODY.search(before) or KIN_OF.search(before))


def is_labelled(match: re.Match[str], behind: int = _LABEL_BEHIND) -> bool:
    """Whether a label stands near before it, or as near ``behind`` it."""
    before = match.string[max(0, match.start() - _LABEL_REACH) : match.start()]
    return bool(LABEL.search(before) or LABEL.search(match.string, match.end(), match.end() + behind))
