"""What each role is answered at each address, as a person has read it: ``access.tsv``."""

from functools import cache
from pathlib import Path

from samordna.accounts.roles import Role

TABLE = Path(__file__).with_name("access.tsv")
Where = tuple[str, str, str]
Cells = dict[Where, dict[str, str]]
"""What each role is answered, by address, method and place."""


@cache
def expected() -> Cells:
    head, *lines = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()]
    return {(line[0], line[1], line[2]): dict(zip(head[3:], line[3:], strict=True)) for line in lines}


def write(role: str, found: dict[Where, str]) -> None:
    """Write what the role is answered; what nobody is answered any more stands in no line."""
    roles = [role.value for role in Role]
    told = {where: {**expected().get(where, {}), role: found.get(where, "–")} for where in expected() | found}
    lines = [["address", "method", "place", *roles]]
    lines += [
        [*where, *(answers.get(role, "–") for role in roles)]
        for where, answers in sorted(told.items())
        if {answers.get(role, "–") for role in roles} != {"–"}
    ]
    TABLE.write_text("".join("\t".join(line) + "\n" for line in lines), encoding="utf-8")
    expected.cache_clear()
