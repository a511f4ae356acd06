from samordna.followup.models.occasion import FollowUpOccasion

__all__ = ["FollowUpOccasion"]
