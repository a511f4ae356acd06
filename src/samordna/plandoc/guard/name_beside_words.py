"""Words that one person's name stands beside: kin, friends and what somebody works as."""

_PARENT = (
    "(?:styv|bonus|plast|foster|gud|svär|extra)?"
    "(?:mamma|mamman|pappa|pappan|modern|fadern|förälder|föräldern|föräldrar|föräldrarna)"
)
_SIBLING = (
    "(?:lille|store|lill|stor|lilla|stora|tvilling|halv|styv|bonus|foster)?"
    "(?:bror|brodern|brorsan|syster|systern|syrran|syskon|syskonet|syskonen|bröder|bröderna|systrar|systrarna)"
)
_ELDERS = "(?:mor|far)(?:mor|far|bror|morn|farn|brodern|föräldrar|föräldrarna)|(?:mo|fa)ster|(?:mo|fa)stern"
_FRIENDS = "(?:flick|pojk)vän|(?:flick|pojk)vännen|kompis|kompisen|kompisar|kompisarna|klasskamrat|klasskamraten|granne|grannen"
_HOUSEHOLD = (
    "kusin|kusinen|kusiner|kusinerna|dotter|dottern|make|maken|maka|makan|hustru|hustrun|sambo|sambon"
    "|vårdnadshavare|vårdnadshavaren|exman|exmannen|exfru|exfrun|exsambo|särbo|fästman|fästmö|svåger|svägerska"
)
CALLED_BY_IT = f"{_PARENT}|{_SIBLING}|{_ELDERS}|{_FRIENDS}|{_HOUSEHOLD}"
"""A name may stand right behind: "mamma Shirin"."""
_ONLY_OF = (
    "mor|far|son|sonen|söner|sönerna|döttrar|döttrarna|fru|frun|man|familj|barnbarn|brorson|systerson|brorsdotter|systerdotter|släkt"
    "|släktingar|polare|polaren|bästis|klasskompis|klasskompisar|gudmor|gudfar|storebrorsa|lillebrorsa|storasyrra|lillasyrra"
)
OF_SOMEBODY = f"{CALLED_BY_IT}|{_ONLY_OF}"
"""Behind the genitive of a name: "Ahmeds mamma"."""
KIN = (
    f"{OF_SOMEBODY}|vårdnadshavarna|vän|vännen|vänner|vännerna|barn|barnet|barnbarnet|anhörig|anhöriga|närstående"
    "|släkting|släktingar"
)
"""Before "till" and a name: "mamma till Ahmed"."""
_WORK = (
    "konsulent|kurator|rektor|lärare|pedagog|samordnare|handläggare|sekreterare|assistent|ledare|chef|strateg|koordinator"
    "|utvecklare|psykolog|sköterska|vaktmästare|mentor|terapeut|rådgivare|coach|ordförande|direktör|tränare|utredare"
    "|kommunpolis|områdespolis|fältare|diakon|imam|pastor|läkare|inspektör|kommissarie|controller|jurist|lots|behandlare"
)
WORK = frozenset(work + ending for work in _WORK.split("|") for ending in ("", "n", "en"))
"""How the words end for what somebody works as, also in the definite."""
SCHOOLS = ("skolan", "gymnasiet")
