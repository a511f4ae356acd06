from typing import Any

from samordna.plandoc.mapping import MappedService
from samordna.plandoc.mapping.comparing import by_administration, by_area, differences, partly_there
from samordna.plandoc.mapping.matrix import matrix_of
from samordna.plandoc.vocabulary import Function, Level, TargetGroup

P, D = Function.PREVENTIVE, Function.DETECTING


def one(
    key: str, *functions: Function, level: Level | None = Level.PREVENTION, **given: Any
) -> MappedService:
    groups = frozenset({TargetGroup.YOUTH})
    functions_of = frozenset(functions)
    return MappedService(
        key=key, name=key, functions=functions_of, level=level, target_groups=groups, **given
    )


SERVICES = [
    one("a", P, D, owners=("Socialförvaltningen", "Enhet"), areas=("Norr",)),
    one("b", D, owners=("Idrottsförvaltningen",)),
    one("c"),
    one("d", D, level=None),
]


def test_every_service_is_counted_where_it_belongs_and_administrations_without_services_are_shown() -> None:
    matrix = matrix_of(SERVICES, ["Utbildningsförvaltningen", "Socialförvaltningen"])
    assert [(row.administration, row.keys) for row in matrix.rows] == [
        ("Utbildningsförvaltningen", ()),
        ("Socialförvaltningen", ("a",)),
        ("Idrottsförvaltningen", ("b",)),
        ("", ("c", "d")),
    ]
    counts = {(cell.level, cell.function): cell.keys for cell in matrix.total.cells if cell.keys}
    assert counts == {(Level.PREVENTION, P): ("a",), (Level.PREVENTION, D): ("a", "b")}
    assert matrix.total.unplaced == ("c", "d")


def test_only_what_differs_between_districts_is_told() -> None:
    """The others serve the whole municipality, so every district has detecting."""
    (told,) = differences(SERVICES, ["Norr", "Söder"], by_area)
    assert (told.function, told.group, told.has, told.lacks) == (
        P,
        TargetGroup.YOUTH,
        {"Norr": ("a",)},
        ("Söder",),
    )


def test_a_service_that_some_districts_have_is_told_with_those_that_lack_it() -> None:
    (told,) = partly_there(SERVICES, ["Norr", "Söder"], by_area)
    assert (told.name, told.has, told.lacks) == ("a", ("Norr",), ("Söder",))


def test_administrations_differ_by_what_they_own() -> None:
    names = ["Socialförvaltningen", "Idrottsförvaltningen"]
    told = differences(SERVICES, names, by_administration(names))
    assert [(one.function, one.lacks) for one in told] == [(P, ("Idrottsförvaltningen",))]
