"""How plans say how far something has come, lower case."""

from samordna.plandoc.reading.interpret.words import neighbours
from samordna.plandoc.vocabulary import Status

_NOT_YET = r"(?:ännu )?(?:ej|inte|icke)(?: ännu)? "
_STATUSES: dict[Status, str] = {
    Status.NOT_STARTED: (
        r"att göra|to ?do|(?:i )?backlog|"
        rf"ny|{_NOT_YET}(?:på)?(?:börja[dt]e?|startade?|startat|inle(?:d[dt]?a?|tt)|igång)|planerade?|planerat|kommande|nej|"
        rf"{_NOT_YET}(?:genomför[dt]a?|utför[dt]a?|gjor[dt]a?|verkställ[dt]a?)|"
        r"not (?:yet )?(?:started|begun)|planned"
    ),
    Status.IN_PROGRESS: (
        r"(?:går |löper )?enligt plan|"
        r"pågår|pågående|påbörjade?|påbörjat|delvis(?: (?:genomfört?d?|klart?|utfört?))?|starta[dt]e?|inle(?:d[dt]?a?|tt)|"
        r"under (?:arbete|genomförande|uppbyggnad|framtagande|utveckling|pågående arbete)|på (?:väg|gång|god väg)|i ?gång|"
        r"\w+ pågår|in progress|on-?going|started|under way|on (?:track|schedule)"
    ),
    Status.DONE: (
        r"(?:helt )?klart?|klara|genomförda?|genomfört|avslutade?|avslutat|slutförda?|slutfört|färdiga?|färdigt|uppnådd|ja|"
        r"utförda?|utfört|gjor[dt]a?|(?:av|in)klara[dt]e?|åtgärda[dt]e?|verkställd|fullgjord|fullföljd|done|completed?|finished|closed|delivered|achieved"
    ),
    Status.DELAYED: (
        r"försenade?|försenat|uppskjut(?:en|et|na)|fram(?:flytta|skjut)(?:de?|t|en|et)|fördröjd|skjuts (?:upp|fram)|"
        r"delayed|overdue|late|behind(?: schedule)?|postponed"
    ),
    Status.PAUSED: (
        r"vilande|vilar|pausade?|pausat|(?:lag[dt]|ligger) på is|(?:sat[ts]|försat[ts]) i viloläge|på paus|"
        r"paused|on hold|suspended|dormant"
    ),
    Status.CANCELLED: (
        r"avbruten|avbrutet|avbryts|utgår|utgått|stryks|struken|struket|inställd|inställt|ställs in|nedlag[dt]|läggs ne[dr]|"
        r"genomförs ej|genomförs inte|cancelled|canceled|discontinued|abandoned|withdrawn"
    ),
}

STATUS_WORDS = {
    status: "|".join(filter(None, [words, neighbours.STATUSES.get(status)]))
    for status, words in _STATUSES.items()
}
