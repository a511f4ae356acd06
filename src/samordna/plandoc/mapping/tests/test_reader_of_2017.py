"""What a careful reader of the 2017 document says that its mapping lacks, written down before the rule was."""

from samordna.plandoc.mapping.gaps import gaps
from samordna.plandoc.mapping.tests.document_2017 import SERVICES

READER = [
    ("remedial", None, "relatives", None),  # both levels name relatives, remedial is for them; no service is
    (None, None, None, None),  # "inklusive internet, ska utvecklas": nobody works there
    ("remedial", None, "families", (13, 17)),  # Eurenii Minne ends at 12
    (
        "remedial",
        None,
        "adults",
        (30, 120),
    ),  # the social intervention groups end at 29, the others do not say
    ("preventive", None, "children", (0, 12)),  # only Origo says its ages
    ("preventive", None, "adults", (27, 120)),  # Origo ends at 26, the others do not say
    (
        "detecting",
        "prevention",
        "children",
        (0, 12),
    ),  # before there is a danger nobody says that they notice it
    (
        "detecting",
        "intervention",
        "adults",
        (30, 120),
    ),  # the emergency service and the crisis centre say no ages
    (None, "intervention", "professionals", None),  # nothing in the acute part is for them
    (None, "intervention", "associations", None),
    ("remedial", "prevention", None, None),  # who is noticed at this level is handed to nobody who acts
    ("preventive", "intervention", None, None),  # nobody spreads knowledge where the danger is
]


def test_the_rule_finds_what_the_reader_finds_and_nothing_else() -> None:
    found = [(one.function, one.level, one.target_group, one.ages) for one in gaps(SERVICES)]
    assert sorted(found, key=str) == sorted(READER, key=str)


def test_what_weighs_most_comes_first_in_plain_words() -> None:
    said = [one.text.sv for one in gaps(SERVICES)]
    assert said[0] == (
        "Ingen åtgärdande verksamhet är för anhöriga, och ingen förebyggande eller upptäckande heller."
    )
    assert "Ingen verksamhet arbetar på internet." in said
    assert any("30 år eller äldre" in one and "Avhopparverksamhet" in one for one in said)
