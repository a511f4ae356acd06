"""Numbers that a table does not tell and that its sums do."""

from collections.abc import Iterable, Mapping

from samordna.plandoc.figures.suppression.model import Key, Sum


def with_solved(cells: Mapping[Key, int | None], sums: Iterable[Sum[Key]]) -> dict[Key, int]:
    """The cells that are told, and those that follow as the only one of a sum that is not; none that would be negative."""
    told = {key: value for key, value in cells.items() if value is not None}
    tied, changed = list(sums), True
    while changed:
        changed = False
        for whole, parts in tied:
            missing = [key for key in (whole, *parts) if key not in told]
            if len(missing) == 1:
                parts_told = sum(told[part] for part in parts if part in told)
                value = parts_told if missing[0] == whole else told[whole] - parts_told
                if value >= 0:
                    told[missing[0]], changed = value, True
    return told
