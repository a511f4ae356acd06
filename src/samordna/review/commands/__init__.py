from samordna.review.commands.answering import review_save
from samordna.review.commands.memorandum import memorandum_lock, memorandum_text_write
from samordna.review.commands.plans import (
    plan_add,
    plan_hand_out,
    plan_judge,
    plan_mark_ready,
    plan_mark_unready,
    plan_remove,
    plan_restore,
    ready_plans_hand_out,
    version_join,
)
from samordna.review.commands.questions import (
    question_add,
    question_move,
    question_remove,
    question_restore,
    question_update,
)
from samordna.review.commands.reviewers import reviewer_end, reviewer_name
from samordna.review.commands.rounds import round_close, round_create, round_open, round_update

__all__ = [
    "memorandum_lock",
    "memorandum_text_write",
    "plan_add",
    "plan_hand_out",
    "plan_judge",
    "plan_mark_ready",
    "plan_mark_unready",
    "plan_remove",
    "plan_restore",
    "question_add",
    "question_move",
    "question_remove",
    "question_restore",
    "question_update",
    "ready_plans_hand_out",
    "review_save",
    "reviewer_end",
    "reviewer_name",
    "round_close",
    "round_create",
    "round_open",
    "round_update",
    "version_join",
]
