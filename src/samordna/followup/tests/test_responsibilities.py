"""Whom the text of an activity names: exactly one, or nobody."""

import pytest

from samordna.followup.responsibilities import Bound, NamedFunction, NamedUnit, Naming, named_units

SOCIAL, FIELD, SCHOOL, HIGH = 1, 2, 3, 4
NAMING = Naming(
    units=(
        NamedUnit(SOCIAL, (SOCIAL,), ("Socialförvaltningen",), "SOC"),
        NamedUnit(FIELD, (SOCIAL, FIELD), ("Fältenheten",), "12"),
        NamedUnit(SCHOOL, (SCHOOL,), ("Skolan", "Utbildningsförvaltningen")),
        NamedUnit(HIGH, (SCHOOL, HIGH), ("Skolan för vuxna",)),
    ),
    functions=(
        NamedFunction("Samordnare", SOCIAL),
        NamedFunction("Samordnare", SCHOOL),
        NamedFunction("Säkerhetschef", SCHOOL),
        NamedFunction("Central samordnare", None),
    ),
)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Socialförvaltningen", Bound(SOCIAL)),
        ("socialförvaltningens chef", Bound(SOCIAL)),
        ("SOC", Bound(SOCIAL)),
        ("Samordnare, Socialförvaltningen", Bound(SOCIAL, "Samordnare")),
        ("Samordnare på socialförvaltningen", Bound(SOCIAL, "Samordnare")),
        ("Fältenheten, Socialförvaltningen", Bound(FIELD)),
        ("Utbildningsförvaltningen", Bound(SCHOOL)),
        ("Skolan  för vuxna", Bound(HIGH)),
        ("Säkerhetschef", Bound(SCHOOL, "Säkerhetschef")),
        ("Säkerhetschef och rektorer", Bound(SCHOOL, "Säkerhetschef")),
        ("Central samordnare", Bound(None, "Central samordnare")),
    ],
)
def test_a_text_that_names_one_binds_to_it(text: str, bound: Bound) -> None:
    assert NAMING.bound(text) == bound


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Polisen",
        "Förskolan",
        "soc",
        "12 rektorer",
        "Samordnare",
        "Biträdande säkerhetschef",
        "Socialförvaltningen och skolan",
    ],
)
def test_a_text_that_names_nobody_or_several_binds_to_none(text: str) -> None:
    assert NAMING.bound(text) is None


def test_nothing_is_named_where_there_is_nothing() -> None:
    assert Naming((), ()).bound("Socialförvaltningen") is None


def test_the_name_of_a_unit_that_is_gone_means_its_successor() -> None:
    rows = [
        (1, [1], "Kulturförvaltningen", "KUL", 2, True),
        (2, [2], "Kultur- och fritidsförvaltningen", "KFF", None, False),
        (3, [3], "Parkförvaltningen", "", None, True),
    ]
    naming = Naming(tuple(named_units(rows)), ())
    assert naming.bound("Kulturförvaltningen") == Bound(2)
    assert naming.bound("Kultur- och fritidsförvaltningen") == Bound(2)
    assert naming.bound("Parkförvaltningen") is None
