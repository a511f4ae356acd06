"""Writes of the history slice."""

from samordna.history.commands.retention import retention_carry_out, rule_set
from samordna.history.commands.sealing import history_seal
from samordna.history.commands.undo import UndoConflict, change_undo

__all__ = ["UndoConflict", "change_undo", "history_seal", "retention_carry_out", "rule_set"]
