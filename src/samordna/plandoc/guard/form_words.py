"""What columns are called in which it would be told what is feared or believed of people."""

_IN_ONE_WORD = (
    r"tecken|oron?|bekymring|huol[ie]|concern|sympati|umgänge|omgangskre|kaveripiiri|associates|åsikt|ideologi|radikal|e[xk]s?trem|misstank|miljö|miljø|tillhörighet|tilhørighet"
    r"|koppling|kontakter|religion|signs|suspicion|tegn"
)
_LAST, _SEEN = "(?:senast|sist|sidst|last)", "(?:sedd|sett|seen|set|observer)"
ABOUT_THEM = f"{_IN_ONE_WORD}|{_LAST} {_SEEN}"
MAYBE_ABOUT_THEM = f"{_IN_ONE_WORD}|{_LAST}$|bedömd"
"""What is in one word of each."""
