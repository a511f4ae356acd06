from samordna.review.models.judging import ReviewAnswer, ReviewedPlan, ReviewOpinion
from samordna.review.models.memorandum import LockedMemorandum, MemorandumText
from samordna.review.models.round import Reviewer, ReviewQuestion, ReviewRound

__all__ = [
    "LockedMemorandum",
    "MemorandumText",
    "ReviewAnswer",
    "ReviewOpinion",
    "ReviewQuestion",
    "ReviewRound",
    "ReviewedPlan",
    "Reviewer",
]
