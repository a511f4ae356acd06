"""Where each link of a chain stands in its picture: a row for each activity, and the others in the middle of theirs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil

from django.utils.translation import gettext as _

from samordna.core.page_pieces import field_name, language
from samordna.plandoc.chain import (
    Branch,
    Chain,
    Indicator,
    Strand,
    figure,
    folded,
    indicator_of,
    indicator_of_goal,
)
from samordna.plandoc.schema import Activity, Problem
from samordna.plandoc.statuses import look_of
from samordna.plandoc.vocabulary import name_of
from samordna.plans.extending import Measurement

LINKS = ("problem", "causes", "goal", "activity", "indicator")
PROBLEM, CAUSE, GOAL, ACTIVITY, INDICATOR = range(len(LINKS))

Key = tuple[int, str]
"""A column, and what tells the link from the others there."""


@dataclass(slots=True)
class Node:
    """``rows`` are those of the activities it belongs to, ``y`` its own."""

    words: str
    notes: list[str] = field(default_factory=list)
    tone: str = ""
    rows: list[float] = field(default_factory=list)
    y: float = 0


@dataclass
class Places:
    """``edges`` hold from which link to which a line goes, as keys in the order that they were found."""

    measured: Mapping[str, Sequence[Measurement]]
    nodes: dict[Key, Node] = field(default_factory=dict)
    edges: dict[tuple[Key, Key], None] = field(default_factory=dict)
    _rows: int = 0

    def put(self, chain: Chain) -> int:
        """Place everything. The number of rows is returned."""
        for branch in chain.branches:
            self._branch(branch)
        for column in range(len(LINKS)):
            self._spread(column)
        return ceil(max((node.y for node in self.nodes.values()), default=-1)) + 1

    def _branch(self, branch: Branch) -> None:
        before = self._problem(branch)
        rows = [row for strand in branch.strands for row in self._strand(strand, before)]
        if branch.problem:
            self.nodes[PROBLEM, branch.problem.key].rows = rows or [self._next_row()]

    def _problem(self, branch: Branch) -> Key | None:
        """The link that what answers the problem hangs on: its cause, where one is told."""
        if branch.problem is None:
            return None
        key, item = (PROBLEM, branch.problem.key), branch.problem.item
        node = self.nodes[key] = Node(branch.problem.words)
        if not isinstance(item, Problem):
            return key
        if item.priority:
            node.notes = [f"{field_name('priority')} {item.priority}"]
        if not item.causes:
            return key
        cause = (CAUSE, branch.problem.key)
        self.nodes[cause] = Node(item.causes)
        self.edges[key, cause] = None
        return cause

    def _strand(self, strand: Strand, before: Key | None) -> list[float]:
        if strand.goal is None:
            return [self._activity(one, before, None) for one in strand.activities]
        key = (GOAL, strand.goal.key)
        node = self.nodes.setdefault(key, Node(strand.goal.words))
        if before:
            self.edges[before, key] = None
        rows = [self._activity(one, key, strand) for one in strand.activities]
        node.rows += rows or [self._next_row()]
        whole = indicator_of_goal(strand.goal)
        if whole:
            measured_so = [one for one in strand.activities if _measures(one, strand)]
            shown = [one for each in measured_so for one in self.measured.get(each.id, ())]
            indicator = self._indicator((INDICATOR, strand.goal.key), whole, shown)
            for end in [(ACTIVITY, one.id) for one in measured_so] or [key]:
                self.edges[end, indicator] = None
                self.nodes[indicator].rows += self.nodes[end].rows
        return rows or node.rows

    def _activity(self, activity: Activity, before: Key | None, strand: Strand | None) -> float:
        key = (ACTIVITY, activity.id)
        if key not in self.nodes:
            notes = [name_of(activity.status, language())] if activity.status else []
            row = self._next_row()
            self.nodes[key] = Node(activity.action, notes, look_of(activity.status).tone, [row])
        if before:
            self.edges[before, key] = None
        own = indicator_of(activity, strand.goal if strand else None)
        if own and not (strand and _measures(activity, strand)):
            indicator = self._indicator((INDICATOR, activity.id), own, self.measured.get(activity.id, ()))
            self.edges[key, indicator] = None
            self.nodes[indicator].rows = self.nodes[key].rows
        return self.nodes[key].rows[0]

    def _indicator(self, key: Key, told: Indicator, measured: Sequence[Measurement] = ()) -> Key:
        notes = (
            [" → ".join(filter(None, (told.baseline, told.target)))] if told.baseline or told.target else []
        )
        if measured:
            latest = max(measured, key=lambda one: one.day)
            notes.append(_("latest %(number)s") % {"number": figure(latest.value)})
        self.nodes.setdefault(key, Node(told.words, notes))
        return key

    def _next_row(self) -> float:
        self._rows += 1
        return self._rows - 1

    def _spread(self, column: int) -> None:
        """Give each link of the column the middle of its rows, or the first free place below it."""
        below = 0.0
        found = [(key, node) for key, node in self.nodes.items() if key[0] == column]
        if column == CAUSE:
            for (_column, name), node in found:
                node.rows = [self.nodes[PROBLEM, name].y]
        for _key, node in sorted(found, key=lambda one: _middle(one[1])):
            node.y = max(_middle(node), below)
            below = node.y + 1


def _middle(node: Node) -> float:
    return sum(node.rows) / len(node.rows)


def _measures(activity: Activity, strand: Strand) -> bool:
    """Whether the activity is measured by its goal's indicator: that is its own, or it has none."""
    whole = indicator_of_goal(strand.goal)
    return whole is not None and folded(activity.indicator) in {"", folded(whole.words)}
