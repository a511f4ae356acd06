"""Moves of hidden cells alone, which prove that nothing more need be hidden."""

from collections.abc import Iterator

from samordna.plandoc.figures.suppression.moves import FREE, Hiding, Open, Step


def free_move(hiding: Hiding, cell: int) -> Step | None:
    """A move of the cell by one; which of many is all the same. None where there is none, or none that is found so."""
    for by in (1, -1):
        if hiding.cost(cell, by) == FREE:
            open_ = hiding.opened((), cell, by)
            first = Step(cell, by)
            if step := _closed(hiding, first, open_) if open_ else first:
                return step
    return None


def _closed(hiding: Hiding, first: Step, open_: Open) -> Step | None:
    """Goes on from the sum that does not hold by any cell of it, and back where there is no way on."""
    moved, seen = {first.cell}, {frozenset(open_)}
    path = [(first, open_, _next(hiding, open_))]
    while path:
        step, open_, cells = path[-1]
        number, too_much = open_[-1]
        for cell in cells:
            by = hiding.needed(number, cell, too_much)
            if cell in moved or hiding.cost(cell, by) != FREE:
                continue
            now, further = hiding.opened(open_, cell, by), Step(cell, by, step)
            if not now:
                return further
            if (state := frozenset(now)) not in seen:
                seen.add(state)
                moved.add(cell)
                path.append((further, now, _next(hiding, now)))
                break
        else:
            path.pop()
            moved.discard(step.cell)
    return None


def _next(hiding: Hiding, open_: Open) -> Iterator[int]:
    yield from hiding.closing(open_)
    yield from list(hiding.hidden[open_[-1][0]])


def move_of_all_sums(hiding: Hiding, cell: int) -> Step | None:
    """One more of the cell and of every sum that it is in, or one less: hardly what hides least, and quickly found."""
    ties = hiding.ties
    moved, waiting = [], [cell]
    while waiting:
        one = waiting.pop()
        if one not in moved:
            moved.append(one)
            waiting += [ties.sums[number][0] for number, sign in ties.of_cell[one] if sign < 0]
    for by in (1, -1):
        step: Step | None = None
        open_: Open = ()
        for one in moved:
            step, open_ = Step(one, by, step), hiding.opened(open_, one, by)
        if not open_ and all(hiding.cost(one, by) is not None for one in moved):
            return step
    return None
