"""What is changed: the changes of cosmic-ray that somebody could have made, and three that it lacks."""

import re
from collections.abc import Iterator

import parso
from cosmic_ray.operators.operator import Operator
from cosmic_ray.operators.provider import OperatorProvider
from parso.python.tree import Number, PythonNode, ReturnStmt
from parso.tree import NodeOrLeaf

Span = tuple[tuple[int, int], tuple[int, int]]
NOTHING = ("None", "False")
SMALL = re.compile(r"\d")


class _Taken(Operator):
    """Takes away what the statement does, and leaves a statement."""

    instead = "pass"

    def mutate(self, node: NodeOrLeaf, index: int) -> NodeOrLeaf:
        prefix = node.get_first_leaf().prefix
        return parso.parse(f"{prefix}{self.instead}")

    @classmethod
    def examples(cls) -> tuple[()]:
        return ()


class TakeResult(_Taken):
    """``return plan.title`` gives nothing back."""

    instead = "return None"

    def mutation_positions(self, node: NodeOrLeaf) -> Iterator[Span]:
        if isinstance(node, ReturnStmt) and node.children[1].get_code().strip() not in NOTHING:
            yield node.start_pos, node.end_pos


class TakeStatement(_Taken):
    """``refuse_unless(...)`` and ``raise PermissionDenied`` are not done."""

    def mutation_positions(self, node: NodeOrLeaf) -> Iterator[Span]:
        if node.parent is None or node.parent.type != "simple_stmt":
            return
        if node.type in ("raise_stmt", "atom_expr") or (node.type == "keyword" and node.value == "raise"):
            yield node.start_pos, node.end_pos


class TurnMembership(Operator):
    """``in`` becomes ``not in``, and the other way round."""

    def mutation_positions(self, node: NodeOrLeaf) -> Iterator[Span]:
        if node.type == "comparison" and self._turned(node.children[1]):
            yield node.children[1].start_pos, node.children[1].end_pos

    def mutate(self, node: PythonNode, index: int) -> PythonNode:
        node.children[1] = parso.parse(f" {self._turned(node.children[1])}")
        return node

    @staticmethod
    def _turned(node: NodeOrLeaf) -> str:
        return {"in": "not in", "not in": "in"}.get(node.get_code().strip(), "")

    @classmethod
    def examples(cls) -> tuple[()]:
        return ()


class CatchAnother(_Taken):
    """``except OSError`` catches nothing that happens here; several at once, so that none of them is written twice."""

    instead = "FloatingPointError"

    def mutation_positions(self, node: NodeOrLeaf) -> Iterator[Span]:
        if (
            node.parent is not None
            and node.parent.type == "except_clause"
            and node is node.parent.children[1]
        ):
            yield node.start_pos, node.end_pos


class NextNumber(OperatorProvider()["NumberReplacer"]):  # type: ignore[misc]
    """One more or one less of a single digit. Larger numbers are measures, where one more or less is no fault."""

    def mutation_positions(self, node: NodeOrLeaf) -> Iterator[Span]:
        if isinstance(node, Number) and SMALL.fullmatch(node.value):
            yield from super().mutation_positions(node)


COMPARISONS = "Eq_NotEq NotEq_Eq Is_IsNot IsNot_Is Lt_LtE Lt_GtE LtE_Lt LtE_Gt Gt_GtE Gt_LtE GtE_Gt GtE_Lt"
CALCULATIONS = "Add_Sub Sub_Add BitOr_BitAnd BitAnd_BitOr"
FROM_COSMIC_RAY = (
    "AddNot",
    "ReplaceAndWithOr",
    "ReplaceOrWithAnd",
    "ReplaceTrueWithFalse",
    "ReplaceFalseWithTrue",
    "ReplaceBreakWithContinue",
    "ReplaceContinueWithBreak",
    "RemoveDecorator",
    "ZeroIterationForLoop",
    "ReplaceUnaryOperator_Delete_Not",
    "ReplaceUnaryOperator_Delete_Invert",
    *(f"ReplaceBinaryOperator_{turned}" for turned in CALCULATIONS.split()),
    *(f"ReplaceComparisonOperator_{turned}" for turned in COMPARISONS.split()),
)


def operators() -> dict[str, Operator]:
    provider = OperatorProvider()
    ours = (TakeResult, TakeStatement, TurnMembership, CatchAnother, NextNumber)
    return {name: provider[name]() for name in FROM_COSMIC_RAY} | {kind.__name__: kind() for kind in ours}
