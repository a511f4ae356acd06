"""What stands around two words with capitals and says whether they are a person, a place or a source."""

from samordna.plandoc.lazily import lazily

RELATION = (
    r"(?:elev|pojk|flick|kill|tjej|man|kvinn|person|ungdom|mamma|pappa|mor|far|bror|syster|brod|syst|kusin|son|dotter|vän|kompis"
    r"|granne|klasskamrat|individ|förälder|vårdnadshavare|deltagare?|besökare?|kund|klient|brukare?|medlem|kamrat|barn)"
    r"(?:a|e|n|an|en|er|or|ar|na|et|orna|arna|erna|ern|s|ns|ens|ans|ets)?"
)
RELATION_WORD = lazily(rf"{RELATION}(?!\w)")
_PLACE_NAMED_AFTER = lazily(
    r"s? (?:(?:gata|gatan|väg|vägen|plats|torg|gränd|allé|park|parken|backe|trappor|trappa|stig|bro|kyrka|församling"
    r"|gymnasium|gymnasiet|förskola|skola|skolor|högskola|universitet|barnsjukhus|sjukhus|museum|minne|minnesfond|fond"
    r"|stiftelse|stipendium|pris|sällskap|institut|bibliotek|akademi|förbund|centrum|center|ab|hb|kb|advokatbyrå"
    r"|begravningsbyrå"
    r"|[a-zåäö]{3,12}(?:skola|gymnasium|gård|park|gata|väg)"
    r"|street|road|school|foundation|institute|library|centre|house|hospital|academy)(?![\w-])"
    rf"|& (?!(?:(?:hans|hennes|deras|en|två) )?{RELATION}(?!\w)))"
)
_ADMINISTERED = lazily(
    r" (?:kommun(?:en|s|ens)?|kommune(?:n|s|ns)?|fylke(?:t|skommune)?|bydel"
    r"|kunta|kunnan|kaupunki|kaupungin|seurakunta|council|municipality|borough|county|stad|sogn|menighet)(?![\w-])"
)
_TITLE_BEFORE = lazily(
    r"(?:^|[^\w])(?:sankta?|s:ta?|st|mini|kvarteret|kv|villa|drottning|kung|prins|prinsessan?|påven?|stormen|båten|fartyget"
    r"|kvinnojouren|tjejjouren)[. ]{1,2}$"
)
_PERSON_BEFORE = lazily(
    rf"(?:^|[^\w])(?:{RELATION}(?: vid namn| som heter| heter|:)?|(?:famil[ij]e?n|perhe)"
    r"|(?:prata|tala|träffa|hota|kontakta|fråga|intervjua|misstänk|mött|möt|sett|såg|slog|slagit)"
    r"(?:de|t|r|er|te|s)?(?: med| av| på)?"
    r"|(?:oroliga?|rädda?) för|umgås med|heter|kallas|kallad|alias|kontaktperson:|närvarande:|deltagare:|handläggare:) $"
)
_PERSON_AFTER = lazily(
    r"s?(?:,? (?:\d{1,2} år|\d{1,2}-åri|född|f\.)|,? i \d[a-zA-F]?\b| \(?\d{6}"
    rf"| (?:{RELATION}(?![a-zåäö])"
    r"|har (?:rest|slutat|varit|sagt|blivit|setts|börjat|skrivit|hotat|slagit|delat|dragits|kommit|flyttat|berättat|umgåtts)"
    r"|är (?:orolig|drivande|rädd|arg|ledare|misstänkt|aktiv|medlem|farlig|radikal|påverkad|kusin|bror|syster|son|dotter)"
    r"|(?:vägrar|säger|sa|sade|berättar|berättade|hälsade|hälsar|ringde|ringer|hotade|hotar|slog|slår|syns|umgås|umgicks|bor"
    r"|bodde|reste|rest|planerar|mår|verkar|tycker|kom|gick|sprang|skrek|skriver|skrev|delar|delade|lämnade|driver|heter"
    r"|försvann|sökte|vill|brukar|träffar|träffade|följer|sympatiserar|uttrycker|uttryckte|rekryterar|rekryterade)(?![a-zåäö])))"
)
_SOURCE_AFTER = lazily(r"s? (?:m\.?\s?fl|et al)")
_PLACE_BEFORE = lazily(
    r"(?:^|[^\w])(?:förskolan|skolan|fritidsgården|mötesplatsen|gruppboendet|äldreboendet|barnehagen|skolen|børnehaven|klubben|ungdomsklubben"
    r"|fritidsklubben|institutionen|parken|torget|bygget|kulturhuset|teatern|biografen|museet|hotellet|restaurangen|kyrkan"
    r"|medborgarhuset|nuorisotila|päiväkoti|koulu) $"
)
_CONTEXT = 40


def is_no_person(lower: str, start: int, end: int) -> bool:
    """A street, a school, a foundation named after somebody, a saint, a work's authors."""
    return bool(
        _PLACE_NAMED_AFTER.match(lower, end - (lower[end - 1] == "s"))
        or _ADMINISTERED.match(lower, end)
        or (
            _SOURCE_AFTER.match(lower, end)
            and not _PERSON_BEFORE.search(lower, max(0, start - _CONTEXT), start)
        )
        or _TITLE_BEFORE.search(lower, max(0, start - _CONTEXT), start)
    )


def speaks_of_a_person(text: str, lower: str, start: int, end: int) -> bool:
    """A relation before or after, an age, a class, or what only persons do."""
    return bool(
        _PERSON_AFTER.match(text, end) or _PERSON_BEFORE.search(lower, max(0, start - _CONTEXT), start)
    )


def is_in_apposition(lower: str, start: int) -> bool:
    """ "förskolan Nalle Björn": what a place is called, which must be surely a name to be a person's."""
    return _PLACE_BEFORE.search(lower, max(0, start - _CONTEXT), start) is not None
