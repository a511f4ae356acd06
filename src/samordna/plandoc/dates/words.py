"""The words of dates in Swedish and English, in the order people read them, and those of the neighbours."""

from samordna.plandoc.vocabulary import Text

MONTHS = (
    Text("januari", "January"),
    Text("februari", "February"),
    Text("mars", "March"),
    Text("april", "April"),
    Text("maj", "May"),
    Text("juni", "June"),
    Text("juli", "July"),
    Text("augusti", "August"),
    Text("september", "September"),
    Text("oktober", "October"),
    Text("november", "November"),
    Text("december", "December"),
)

SEASONS = {
    21: Text("våren", "spring"),
    22: Text("sommaren", "summer"),
    23: Text("hösten", "autumn"),
    24: Text("vintern", "winter"),
}

_NEIGHBOURS = {
    1: "januar",
    2: "februar",
    3: "marts",
    5: "mai",
    12: "desember des",
}
"""Months as Norwegian and Danish write them, where Swedish and English do not."""

_ABBREVIATIONS = {
    1: "jan",
    2: "feb febr",
    3: "mar",
    4: "apr",
    6: "jun",
    7: "jul",
    8: "aug",
    9: "sep sept",
    10: "okt oct",
    11: "nov",
    12: "dec",
}

MONTH_NUMBERS = {name.lower(): number for number, text in enumerate(MONTHS, start=1) for name in text} | {
    word: number
    for words in (_ABBREVIATIONS, _NEIGHBOURS)
    for number, spellings in words.items()
    for word in spellings.split()
}

SEASON_CODES = {
    "våren": 21,
    "vår": 21,
    "spring": 21,
    "foråret": 21,
    "forår": 21,
    "sommaren": 22,
    "sommar": 22,
    "summer": 22,
    "sommeren": 22,
    "sommer": 22,
    "hösten": 23,
    "höst": 23,
    "autumn": 23,
    "høsten": 23,
    "høst": 23,
    "hausten": 23,
    "haust": 23,
    "efteråret": 23,
    "efterår": 23,
    "fall": 23,
    "vintern": 24,
    "vinter": 24,
    "winter": 24,
    "vinteren": 24,
}

TERMS = {
    **dict.fromkeys(("vårterminen", "vårtermin", "vårterm", "vt", "spring term"), (1, 6)),
    **dict.fromkeys(("höstterminen", "hösttermin", "höstterm", "ht", "autumn term"), (8, 12)),
}
"""The first and last month of the terms of schools: spring is shorter than the spring term, and EDTF knows no terms."""

ORDINALS = {
    "första": 1,
    "andra": 2,
    "tredje": 3,
    "fjärde": 4,
    "sista": 4,
    "1:a": 1,
    "2:a": 2,
    "3:e": 3,
    "4:e": 4,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "ett": 1,
    "två": 2,
    "tre": 3,
    "fyra": 4,
    "last": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
